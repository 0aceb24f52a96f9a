"""Articles in other languages cut into sentences and align: other quotation marks, stops, and no spaces."""

from __future__ import annotations

import pytest

from reader import Article, compare
from reader.compare import Kind

TEXTS = {
    "de": (
        "Die Schleuse bleibt bis Freitag geschlossen. „Niemand wurde verletzt“, sagte "
        "Hafenmeisterin Dr. Ute Brandt am "
        "Montag. Die Reparatur kostet rund 1,5 Mio. Euro. Fähren fahren alle 20 Minuten.",
        "Fähren fahren alle 20 Minuten. Bis Freitag bleibt die Schleuse zu. »Niemand wurde "
        "verletzt«, sagte "
        "Hafenmeisterin Dr. Ute Brandt. Die Reparatur kostet rund 1,8 Mio. Euro.",
        4,
    ),
    "es": (
        "El puente seguirá cerrado hasta el viernes. «Nadie resultó herido», dijo la capitana "
        "Inés Duarte. ¿Cuánto "
        "costará? La reparación costará 18,5 millones de euros.",
        "El puente seguirá cerrado hasta el domingo. “Nadie resultó herido”, dijo la capitana "
        "Inés Duarte. ¿Cuánto "
        "costará? La reparación costará 15,8 millones de euros.",
        4,
    ),
    "pt": (
        "A ponte continua fechada até sexta-feira. “Ninguém ficou ferido”, disse o Sr. "
        "Carvalhal. A obra vai custar "
        "18 milhões de euros.",
        "A ponte continua fechada até domingo. «Ninguém ficou ferido», disse o Sr. Carvalhal. A "
        "obra vai custar 15 "
        "milhões de euros.",
        3,
    ),
    "fr": (
        "Le pont reste fermé jusqu’à vendredi. « Personne n’a été blessé », a dit Mme Alma "
        "Thorel. Les travaux "
        "coûteront 18,5 millions d’euros.",
        "Le pont reste fermé jusqu'à dimanche. “Personne n'a été blessé”, a dit Mme Alma Thorel. "
        "Les travaux "
        "coûteront 15,8 millions d'euros.",
        3,
    ),
    "ru": (
        "Мост останется закрытым до пятницы. «Никто не пострадал», — сказала капитан порта Алма "
        "Торнби. Ремонт "
        "обойдётся в 18,5 млн рублей.",
        "Мост останется закрытым до воскресенья. „Никто не пострадал“, – сказала капитан порта "
        "Алма Торнби. Ремонт "
        "обойдётся в 15,8 млн рублей.",
        3,
    ),
    "ar": (
        "سيبقى الجسر مغلقا حتى يوم الجمعة. قالت مديرة الميناء إن أحدا لم يصب بأذى. هل ستطول "
        "الأعمال؟ تبلغ تكلفة الإصلاح "
        "18 مليون دولار.",
        "سيبقى الجسر مغلقا حتى يوم الأحد. قالت مديرة الميناء إن أحدا لم يصب بأذى. هل ستطول "
        "الأعمال؟ تبلغ تكلفة الإصلاح 15 "
        "مليون دولار.",
        4,
    ),
    "hi": (
        "पुल शुक्रवार तक बंद रहेगा। बंदरगाह प्रमुख ने कहा कि कोई घायल नहीं हुआ। मरम्मत पर 18 करोड़ रुपये खर्च होंगे।",
        "पुल रविवार तक बंद रहेगा। बंदरगाह प्रमुख ने कहा कि कोई घायल नहीं हुआ। मरम्मत पर 15 करोड़ रुपये खर्च होंगे।",
        3,
    ),
    "zh": (
        "大桥将关闭至星期五。“没有人受伤,”港务长说。维修费用约为1850万元。渡轮每20分钟一班。",
        "大桥将关闭至星期日。「没有人受伤,」港务长说。维修费用约为1580万元。渡轮每20分钟一班。",
        4,
    ),
    "ja": (
        "橋は金曜日まで閉鎖される。「けが人はいない」と港長は話した。修理費は約18億円になる。フェリーは20分ごとに出る。",
        "橋は日曜日まで閉鎖される。「けが人はいない」と港長は話した。修理費は約15億円になる。フェリーは20分ごとに出る。",
        4,
    ),
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_text_is_cut_into_its_sentences(language: str) -> None:
    left, right, sentences = TEXTS[language]
    for text in (left, right):
        assert len(Article.from_text(text, language=language).sentences) == sentences


@pytest.mark.parametrize("language", TEXTS)
def test_every_sentence_meets_its_answer_and_the_figure_that_changed_is_marked(language: str) -> None:
    left, right, sentences = TEXTS[language]
    comparison = compare(
        Article.from_text(left, language=language), Article.from_text(right, language=language)
    )
    kinds = [link.kind for link in comparison.links]
    assert len(comparison.links) == sentences
    assert Kind.LEFT_ONLY not in kinds and Kind.RIGHT_ONLY not in kinds
    changed = [
        (comparison.left.text[slice(*change.left)], comparison.right.text[slice(*change.right)])
        for link in comparison.links
        if link.kind is Kind.EDITED
        for change in link.changes
        if not change.cosmetic
    ]
    figures = [pair for pair in changed if any(c.isdigit() for c in "".join(pair))]
    assert len(figures) == 1, changed
