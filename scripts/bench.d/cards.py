"""Makes a file of archive cards as an archive would send it, by the fields of the mapping `simple`.

    cards.py ROWS [SEED]           a table of so many cards, on standard output
    cards.py --bytes N             a table of at least so many bytes, with long rows: few cards, much text

Names and places come in skewed frequencies, and clerks leave out, shorten and abbreviate. The same seed
gives the same file.
"""

import random
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COLUMNS = (
    "number surname given patronymic variants sex birth birth_place nation education party work residence "
    "arrest_date arrest_body body decided articles charge sentence death_date death_place cleared cleared_by "
    "cleared_reason source_book archive call_number note"
).split()
SURNAMES = (
    "Иванов Петров Сидоренко Шевченко Ким Цой Пак Миллер Шмидт Вагнер Ковальский Вишневский Дудаев Хегай Ткаченко "
    "Кузнецов Смирнов Попов Васильев Бондаренко Гофман Беккер Левандовский Мальсагов Ли Хан Огай Рихтер"
).split()
NATIONS = "казах киргиз узбек таджик туркмен уйгур русский украинец немец поляк кореец татарин дунганин чеченец".split()
WORK = ["колхозник", "рабочий", "учитель", "без определенных занятий", "мулла", "бухгалтер", "плотник", "домохозяйка",
        "председатель колхоза", "сторож", "чабан", "кузнец", "агроном", "красноармеец", "счетовод", "возчик"]
EDUCATION = ["начальное", "неграмотный", "среднее", "низшее", "высшее", "малограмотный"]
OBLASTS = ["Алма-Атинская обл.", "Кустанайская обл.", "Южно-Казахстанская обл.", "Карагандинская обл.", "Актюбинская обл.",
           "Фрунзенская обл.", "Ошская обл.", "Ташкентская обл.", "Самаркандская обл.", "Ферганская обл.", "Гурьевская обл."]
SETTLEMENTS = ["с.", "аул", "ст.", "г.", "пос.", "кишлак", "а/с №", "к-з"]
BODIES = ["Тройка УНКВД", "Тройка УНКВД по Алма-Атинской обл.", "Особое совещание при НКВД СССР", "Тройка ПП ОГПУ в Казахстане",
          "Военная коллегия Верховного суда СССР", "Южно-Казахстанский облсуд", "Военный трибунал", "Коллегия ОГПУ", "ОСО НКВД",
          "Спецколлегия Карагандинского облсуда", "Нарсуд", "Тройка НКВД Киргизской ССР", "Верховный суд Казахской ССР"]
ARTICLES = ["58-10", "58-2, 58-11", "58-6-9-11", "58-7, 58-8", "АСА", "58-10 ч.2", "58-1а", "58-2-7-11", "КРД", "ШП", "59-3", "61 ч.3"]
SENTENCES = ["10 лет ИТЛ", "ВМН", "5 лет ссылки", "8 лет л/с", "дело прекращено", "3 года ссылки в Казахстан", "расстрел",
             "10 лет ИТЛ и 5 лет п/п", "5 лет ИТЛ", "25 лет ИТЛ", "3 года концлагеря", "7 лет тюремного заключения"]
CLEARERS = ["Военная прокуратура САВО", "Прокуратура Алматинской обл.", "Президиум Верховного суда КазССР", "Верховный суд Киргизской ССР",
            "Военная коллегия ВС СССР", "Прокуратура Республики Казахстан", "Кустанайский облсуд"]
REASONS = ["за отсутствием состава преступления", "за недоказанностью", "Указ ПВС СССР от 16.01.1989", "Закон РК от 14.04.1993"]


def given_names():
    lines = (ROOT / "config/names/given-names-kk.txt").read_text(encoding="utf-8").splitlines()
    names = [line.split(",")[0].strip() for line in lines if line.strip() and not line.startswith(("#", "["))]
    return [name for name in names if name.isalpha()]


def skewed(pick, items):
    """The commonest first: rank by a power of a uniform number."""
    return items[int(len(items) * pick.random() ** 2.5)]


def day(pick, first, last):
    form = pick.random()
    year = pick.randint(first, last)
    if form < 0.15:
        return str(year)
    if form < 0.3:
        return f"{pick.randint(1, 12):02}.{year}"
    return f"{pick.randint(1, 28):02}.{pick.randint(1, 12):02}.{year}"


def place(pick):
    raion = skewed(pick, RAIONS)
    return f"{pick.choice(SETTLEMENTS)} {skewed(pick, VILLAGES)}, {raion} р-н, {skewed(pick, OBLASTS)}"


def card(pick, no, more=""):
    male = pick.random() < 0.88
    if pick.random() < 0.7:
        surname = skewed(pick, GIVEN) + ("ов" if male else "ова")
    else:
        surname = skewed(pick, SURNAMES)
    patronymic = skewed(pick, GIVEN) + ("ович" if male else "овна") if pick.random() < 0.8 else ""
    arrested = pick.randint(1929, 1952)
    cleared = pick.random() < 0.7
    shot = pick.random() < 0.2
    said = lambda chance, text: text if pick.random() < chance else ""
    return [
        str(no), surname, skewed(pick, GIVEN), patronymic, said(0.1, skewed(pick, GIVEN) + "ев"), "м" if male else "ж",
        str(pick.randint(1860, 1925)) if pick.random() < 0.8 else day(pick, 1860, 1925), said(0.85, place(pick)), skewed(pick, NATIONS),
        said(0.5, pick.choice(EDUCATION)), said(0.5, "б/п"), said(0.8, pick.choice(WORK)), said(0.9, place(pick)),
        day(pick, arrested, arrested), said(0.4, "УНКВД по " + skewed(pick, OBLASTS)), skewed(pick, BODIES),
        day(pick, arrested, arrested + 1), skewed(pick, ARTICLES), said(0.3, "антисоветская агитация"), skewed(pick, SENTENCES),
        day(pick, arrested, arrested + 1) if shot else "", said(0.5, "г. Алма-Ата") if shot else "",
        day(pick, 1955, 1999) if cleared else "", skewed(pick, CLEARERS) if cleared else "", skewed(pick, REASONS) if cleared else "",
        "Книга памяти, т. " + str(pick.randint(1, 40)), said(0.6, "Спецархив ДП"), said(0.7, f"ф. {pick.randint(1, 90)}, оп. 1, д. {no}"), more,
    ]


def row(values):
    return ",".join(f'"{value}"' if "," in value or '"' in value else value for value in values) + "\n"


GIVEN = given_names()
VILLAGES = [name + ending for name in GIVEN for ending in ("", "ка", "тобе", "-Арык")]
RAIONS = [name + "ский" for name in GIVEN[:300]]


def main():
    out = sys.stdout
    if sys.argv[1] == "--bytes":
        # The long text stands in a column that no field is read from, and packs well: what is proved is
        # the reading of a long file, not the room of the database.
        out.write(",".join([*COLUMNS[:-1], "blob"]) + "\n")
        wanted, written, no, pick = int(sys.argv[2]), 0, 0, random.Random(1)
        text = " ".join(skewed(pick, VILLAGES) for _ in range(50)) * 60
        while written < wanted:
            no += 1
            cut = pick.randint(1, 1000)
            line = row(card(pick, no, text[cut:] + text[:cut]))
            written += len(line.encode())
            out.write(line)
        return
    out.write(",".join(COLUMNS) + "\n")
    pick = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    for no in range(1, int(sys.argv[1]) + 1):
        out.write(row(card(pick, no)))


if __name__ == "__main__":
    main()
