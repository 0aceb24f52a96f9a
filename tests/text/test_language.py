"""Which language a text is written in."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.text.language import guess_language

SENTENCES = {
    "en": "The harbour bridge was shut on Monday after a barge hit one of its piers, and nobody was hurt.",
    "de": "Die Brücke wurde am Montag gesperrt, nachdem ein Schiff einen Pfeiler gerammt hatte, und "
    "niemand wurde verletzt.",
    "fr": "Le pont du port a été fermé lundi après qu’une barge a heurté l’un de ses piliers, et "
    "personne n’a été blessé dans l’accident.",
    "es": "El puente del puerto fue cerrado el lunes después de que una barcaza chocara con uno de "
    "los pilares, y no hubo heridos en el accidente.",
    "pt": "A ponte do porto foi fechada na segunda-feira depois que uma barcaça bateu em um dos "
    "pilares, e não houve feridos no acidente.",
    "it": "Il ponte del porto è stato chiuso lunedì dopo che una chiatta ha urtato uno dei piloni, e "
    "non ci sono stati feriti nella notte.",
    "nl": "De brug in de haven werd maandag gesloten nadat een schip een van de pijlers had geraakt, "
    "en niemand is gewond.",
    "sv": "Bron i hamnen stängdes på måndagen efter att en pråm kört in i en av pelarna, och det är "
    "inte klart när den ska öppna.",
    "da": "Broen i havnen blev lukket mandag, efter at en pram sejlede ind i en af pillerne, og der "
    "er ikke meldt om sårede.",
    "nb": "Broen i havnen ble stengt mandag etter at en lekter kjørte inn i en av pilarene, og det "
    "er ikke meldt om skadde av noe slag.",
    "pl": "Most w porcie został zamknięty w poniedziałek po tym, jak barka uderzyła w jeden z "
    "filarów, ale nikt nie jest ranny i nie wiadomo, że to się zmieni.",
    "cs": "Most v přístavu byl v pondělí uzavřen poté, co do jednoho z pilířů narazil člun, ale "
    "nikdo se nezranil a podle policie je to v pořádku.",
    "tr": "Limandaki köprü pazartesi günü bir mavnanın ayaklardan birine çarpması üzerine kapatıldı "
    "ve bu olay için soruşturma var dedi.",
    "fi": "Sataman silta suljettiin maanantaina, kun proomu törmäsi yhteen pilareista, mutta kukaan "
    "ei loukkaantunut ja silta on auki jo huomenna.",
    "ro": "Podul din port a fost închis luni după ce o barjă a lovit unul dintre piloni, dar nu este "
    "nimeni rănit și circulația va fi reluată.",
    "hu": "A kikötői hidat hétfőn lezárták, miután egy uszály nekiütközött az egyik pillérnek, de "
    "nem volt sérült és már meg is nyitották.",
    "ru": "Мост в порту закрыли в понедельник после того, как баржа врезалась в одну из опор, никто "
    "не пострадал.",
    "uk": "Міст у порту закрили в понеділок після того, як баржа врізалася в одну з опор, ніхто не "
    "постраждав, її відбуксирували.",
    "bg": "Мостът на пристанището беше затворен в понеделник, след като баржа се удари в един от "
    "стълбовете, няма пострадали, съобщи полицията.",
    "el": "Η γέφυρα του λιμανιού έκλεισε τη Δευτέρα αφού μια φορτηγίδα χτύπησε έναν από τους στύλους.",
    "ar": "أغلق جسر الميناء يوم الاثنين بعد أن اصطدمت بارجة بأحد أعمدته ولم يصب أحد بأذى في الحادث.",
    "fa": "پل بندر روز دوشنبه پس از برخورد یک دوبه با یکی از پایه‌ها بسته شد و کسی آسیب ندید و گزارش چاپ شد.",
    "ur": "بندرگاہ کا پل پیر کے روز بند کر دیا گیا جب ایک بجرا اس کے ستون سے ٹکرا گیا اور کوئی زخمی "
    "نہیں ہوا۔",
    "he": "הגשר בנמל נסגר ביום שני לאחר שדוברה התנגשה באחד מעמודיו, ואיש לא נפגע.",
    "hi": "सोमवार को एक बजरे के खंभे से टकराने के बाद बंदरगाह का पुल बंद कर दिया गया और कोई घायल नहीं हुआ।",
    "zh": "周一，一艘驳船撞上桥墩后，港口大桥关闭，没有人受伤。",
    "ja": "港の橋は月曜日、はしけが橋脚に衝突したため閉鎖された。けが人はいなかった。",
    "ko": "월요일 바지선이 교각에 부딪힌 뒤 항구 다리가 폐쇄되었으며 다친 사람은 없었다.",
    "th": "สะพานท่าเรือถูกปิดเมื่อวันจันทร์หลังจากเรือบรรทุกชนเสาสะพาน ไม่มีผู้บาดเจ็บ",
    "id": "Jembatan pelabuhan ditutup pada hari Senin setelah tongkang menabrak salah satu tiang, "
    "dan tidak ada yang terluka dalam kecelakaan itu.",
    "vi": "Cây cầu ở cảng đã bị đóng cửa vào thứ Hai sau khi một chiếc sà lan đâm vào một trong các "
    "trụ cầu, và không có người bị thương.",
    "ca": "El pont del port es va tancar dilluns després que una barcassa xoqués amb un dels pilars, "
    "i no hi ha ferits en aquest accident, que és greu.",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_tells_its_language(language: str) -> None:
    assert guess_language(SENTENCES[language], otherwise="??") == language


@pytest.mark.parametrize("text", ["", "2024", "Xyz 12 qwe", "a\n" * 1000, "the the the the"])
def test_a_text_without_enough_words_to_tell_is_taken_for_what_the_caller_says(text: str) -> None:
    assert guess_language(text, otherwise="de") == "de"
    assert guess_language(text) == "en"


def test_a_foreign_name_does_not_change_the_language() -> None:
    assert guess_language("The mayor of Москва was not at the bridge, and the port of 東京 is far.") == "en"


def test_the_samples_are_told_right(samples: Path) -> None:
    texts = {path: path.read_text("utf-8") for path in samples.rglob("*.txt")}
    told = {path: guess_language(text, otherwise="??") for path, text in texts.items()}
    assert told == {path: "de" if path.parent.name == "schleuse" else "en" for path in texts}
