-- Entries keep their ids when a petition is saved, so they change places within one statement.
ALTER TABLE petition_person DROP CONSTRAINT petition_person_position_key;
ALTER TABLE petition_person ADD CONSTRAINT petition_person_position_key UNIQUE (petition_id, position) DEFERRABLE INITIALLY IMMEDIATE;
