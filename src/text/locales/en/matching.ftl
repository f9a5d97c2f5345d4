### Why a card of the archives may be the person's.

match-part =
    .whole = name
    .given = given name
    .patronymic = father's name
    .surname = surname
    .maiden = earlier surname
    .alias = other name

match-relation =
    .exact = the same letter for letter
    .swapped = the same, at another place in the name
    .joined = the same, written together or apart
    .script = the same in another script
    .form = the same root with another ending
    .spelling = spelled a little differently
    .alias = another form of the same name
    .initial = the initial fits
    .other-name = another name of this person

match-rarity =
    .rare = a rare name
    .usual = a name some have
    .common = a frequent name

match-band =
    .strong = strong match
    .possible = possible match
    .weak = weak match

match-name = { $part } { $found }: { $relation }; { $rarity }
match-missing = { $asked } does not stand on the card
match-extra = the card also says: { $part } { $found }
match-year-same = the year of birth is the same
match-year-other = years between the years of birth: { $years }
match-place-same = a place is the same
match-place-other = the places differ
match-none = No card was found this way. That does not mean that there is none: try another spelling, the father's name alone, or leave the year out.
match-exhausted = There were too many possibilities to look at all of them. Narrow your search: add the father's name, a year or a place.
match-decide = The list only suggests. A person compares the card and decides.
match-place =
    .same = the same place: { $unit }
    .successor = one place under two names, or one that followed the other: { $unit }
    .within = one of the places lay in the other: { $unit }
    .neighbour = places of one region: { $unit }
    .other = another place: { $unit }
match-place-unknown = The place { $place } is not known here and was left out of the search. Give the district or the region as it was called at that time.
match-partial = The index of names is still being loaded, so only a part of the cards was looked through. Ask again in a minute.
match-nothing = nothing found with these spellings
match-weaker = only less sure matches were found than were asked for
