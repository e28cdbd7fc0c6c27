CREATE TABLE `agency_events` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`proceeding_n` integer NOT NULL,
	`kind` text NOT NULL,
	`kind_list` text GENERATED ALWAYS AS ('agency_event') VIRTUAL,
	`on_day` text NOT NULL,
	`at` integer,
	`zone` text NOT NULL,
	`source` text NOT NULL,
	`note` text,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`proceeding_n`) REFERENCES `proceedings`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`kind_list`,`kind`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agency_events_id_unique` ON `agency_events` (`id`);--> statement-breakpoint
CREATE INDEX `agency_events_proceeding_idx` ON `agency_events` (`proceeding_n`,`on_day`);
--> statement-breakpoint
CREATE UNIQUE INDEX agency_events_one_stands ON agency_events (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW agency_events_standing AS SELECT * FROM agency_events WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER agency_events_is_a_fact BEFORE UPDATE ON agency_events
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.proceeding_n IS OLD.proceeding_n AND NEW.kind IS OLD.kind AND NEW.on_day IS OLD.on_day AND NEW.at IS OLD.at AND NEW.zone IS OLD.zone AND NEW.source IS OLD.source AND NEW.note IS OLD.note AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'agency_events: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER agency_events_stays BEFORE DELETE ON agency_events BEGIN SELECT RAISE(ABORT, 'agency_events: a fact is never deleted'); END;
