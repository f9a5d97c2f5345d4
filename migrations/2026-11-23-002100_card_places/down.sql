REVOKE UPDATE (reading, place_unit, place_today, changed_at, version) ON card FROM aqtau_worker;
DROP TABLE card_place_run;
