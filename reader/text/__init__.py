"""What an article is: the spans, the cutting into paragraphs, sentences and words, the folding."""

from reader.text.article import Article, Paragraph, Sentence
from reader.text.clean import clean
from reader.text.fold import fold
from reader.text.words import Word, count_words, vocabulary, words

__all__ = ["Article", "Paragraph", "Sentence", "Word", "clean", "count_words", "fold", "vocabulary", "words"]
