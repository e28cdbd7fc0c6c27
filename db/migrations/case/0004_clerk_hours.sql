CREATE TABLE `clerk_hours` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`court_n` integer NOT NULL,
	`closes` text NOT NULL,
	`source` text NOT NULL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`court_n`) REFERENCES `courts`(`n`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "clerk_hours_wall_clock" CHECK("clerk_hours"."closes" GLOB '[0-2][0-9]:[0-5][0-9]' AND "clerk_hours"."closes" < '24:00')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clerk_hours_id_unique` ON `clerk_hours` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `clerk_hours_one_per_court` ON `clerk_hours` (`court_n`) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE UNIQUE INDEX clerk_hours_one_stands ON clerk_hours (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW clerk_hours_standing AS SELECT * FROM clerk_hours WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER clerk_hours_is_a_fact BEFORE UPDATE ON clerk_hours
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.court_n IS OLD.court_n AND NEW.closes IS OLD.closes AND NEW.source IS OLD.source AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'clerk_hours: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER clerk_hours_stays BEFORE DELETE ON clerk_hours BEGIN SELECT RAISE(ABORT, 'clerk_hours: a fact is never deleted'); END;
