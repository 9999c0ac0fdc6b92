-- Why a class that was planned by mistake does not take place.
ALTER TABLE training_class ADD COLUMN cancel_reason varchar(200);
