CREATE TABLE `calendar_recounts` (
	`court_n` integer PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	FOREIGN KEY (`court_n`) REFERENCES `courts`(`n`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `calendar_spans` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`court_n` integer NOT NULL,
	`from_year` integer NOT NULL,
	`to_year` integer NOT NULL,
	`source` text NOT NULL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`court_n`) REFERENCES `courts`(`n`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "calendar_spans_in_order" CHECK("calendar_spans"."from_year" <= "calendar_spans"."to_year")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_spans_id_unique` ON `calendar_spans` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_spans_one_per_court` ON `calendar_spans` (`court_n`) WHERE superseded_seq IS NULL AND voided_seq IS NULL;--> statement-breakpoint
CREATE TABLE `closed_days` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`court_n` integer NOT NULL,
	`on_day` text NOT NULL,
	`kind` text NOT NULL,
	`kind_list` text GENERATED ALWAYS AS ('closed_day_kind') VIRTUAL,
	`name` text NOT NULL,
	`source` text NOT NULL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`court_n`) REFERENCES `courts`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`kind_list`,`kind`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `closed_days_id_unique` ON `closed_days` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `closed_days_once` ON `closed_days` (`court_n`,`on_day`,`kind`) WHERE superseded_seq IS NULL AND voided_seq IS NULL;--> statement-breakpoint
CREATE TABLE `custody_reviews` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`client_n` integer NOT NULL,
	`kind` text NOT NULL,
	`kind_list` text GENERATED ALWAYS AS ('review_kind') VIRTUAL,
	`on_day` text NOT NULL,
	`decision` text NOT NULL,
	`decision_list` text GENERATED ALWAYS AS ('review_decision') VIRTUAL,
	`source` text NOT NULL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`client_n`) REFERENCES `clients`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`kind_list`,`kind`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decision_list`,`decision`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `custody_reviews_id_unique` ON `custody_reviews` (`id`);--> statement-breakpoint
CREATE INDEX `custody_reviews_client_idx` ON `custody_reviews` (`client_n`);--> statement-breakpoint
CREATE TABLE `removal_orders` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`client_n` integer NOT NULL,
	`final_on` text,
	`finality` text NOT NULL,
	`finality_list` text GENERATED ALWAYS AS ('finality') VIRTUAL,
	`court_stayed` integer NOT NULL,
	`court_final_on` text,
	`other_custody_until` text,
	`source` text NOT NULL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`client_n`) REFERENCES `clients`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`finality_list`,`finality`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "removal_orders_court_after_stay" CHECK("removal_orders"."court_final_on" IS NULL OR "removal_orders"."court_stayed")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `removal_orders_id_unique` ON `removal_orders` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `removal_orders_one_per_client` ON `removal_orders` (`client_n`) WHERE superseded_seq IS NULL AND voided_seq IS NULL;--> statement-breakpoint
CREATE TABLE `removal_suspensions` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`client_n` integer NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`why` text NOT NULL,
	`source` text NOT NULL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`client_n`) REFERENCES `clients`(`n`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "removal_suspensions_in_order" CHECK("removal_suspensions"."to_day" IS NULL OR "removal_suspensions"."from_day" <= "removal_suspensions"."to_day")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `removal_suspensions_id_unique` ON `removal_suspensions` (`id`);--> statement-breakpoint
CREATE INDEX `removal_suspensions_client_idx` ON `removal_suspensions` (`client_n`);--> statement-breakpoint
CREATE TABLE `date_changes` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`deadline_n` integer NOT NULL,
	`cause` text NOT NULL,
	`cause_list` text GENERATED ALWAYS AS ('change_cause') VIRTUAL,
	`state` text NOT NULL,
	`state_list` text GENERATED ALWAYS AS ('change_state') VIRTUAL,
	`due_day` text,
	`due_at` integer,
	`due_sort` integer,
	`because` text NOT NULL,
	`uncounted` integer NOT NULL,
	`recorded_seq` integer NOT NULL,
	`superseded_seq` integer,
	`voided_seq` integer,
	`supersedes` integer,
	`root` integer,
	`thread` integer GENERATED ALWAYS AS (coalesce(root, n)) VIRTUAL,
	`reason` text,
	FOREIGN KEY (`deadline_n`) REFERENCES `deadlines`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`cause_list`,`cause`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state_list`,`state`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "date_changes_counted_or_not" CHECK(("date_changes"."due_sort" IS NULL) = "date_changes"."uncounted")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `date_changes_id_unique` ON `date_changes` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `date_changes_one_waits` ON `date_changes` (`deadline_n`) WHERE state = 'waiting' AND superseded_seq IS NULL AND voided_seq IS NULL;--> statement-breakpoint
CREATE TABLE `outbox` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`kind_list` text GENERATED ALWAYS AS ('mail_kind') VIRTUAL,
	`person_id` text NOT NULL,
	`day` text,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`state` text NOT NULL,
	`state_list` text GENERATED ALWAYS AS ('mail_state') VIRTUAL,
	`made_at` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`next_try_at` integer NOT NULL,
	`sent_at` integer,
	`trouble` text,
	FOREIGN KEY (`kind_list`,`kind`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`state_list`,`state`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_id_unique` ON `outbox` (`id`);--> statement-breakpoint
CREATE INDEX `outbox_due_idx` ON `outbox` (`next_try_at`) WHERE state IN ('waiting', 'sending');--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_one_digest_a_day` ON `outbox` (`person_id`,`day`) WHERE kind = 'digest';--> statement-breakpoint
CREATE TABLE `reminders` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`deadline_n` integer,
	`hearing_n` integer,
	`sort` integer NOT NULL,
	`rung` text NOT NULL,
	`rung_list` text GENERATED ALWAYS AS ('reminder_rung') VIRTUAL,
	`person_id` text NOT NULL,
	`as` text NOT NULL,
	`as_list` text GENERATED ALWAYS AS ('reminded_as') VIRTUAL,
	`made_at` integer NOT NULL,
	`acknowledged_at` integer,
	FOREIGN KEY (`deadline_n`) REFERENCES `deadlines`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`hearing_n`) REFERENCES `hearings`(`n`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`rung_list`,`rung`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`as_list`,`as`) REFERENCES `codes`(`list`,`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "reminders_of_one_thing" CHECK(("reminders"."deadline_n" IS NULL) <> ("reminders"."hearing_n" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reminders_id_unique` ON `reminders` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `reminders_of_deadline_once` ON `reminders` (`deadline_n`,`sort`,`rung`,`person_id`) WHERE deadline_n IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `reminders_of_hearing_once` ON `reminders` (`hearing_n`,`sort`,`rung`,`person_id`) WHERE hearing_n IS NOT NULL;--> statement-breakpoint
CREATE INDEX `reminders_open_idx` ON `reminders` (`person_id`,`made_at`) WHERE acknowledged_at IS NULL;--> statement-breakpoint
CREATE INDEX `reminders_made_idx` ON `reminders` (`made_at`);--> statement-breakpoint
ALTER TABLE `docket_entries` ADD `rules_on_n` integer REFERENCES docket_entries(n);--> statement-breakpoint
ALTER TABLE `docket_entries` ADD `without_notice` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `deadlines` ADD `calendar` text DEFAULT 'federal' NOT NULL;--> statement-breakpoint
ALTER TABLE `obligations` ADD `waits` text;
--> statement-breakpoint
CREATE UNIQUE INDEX calendar_spans_one_stands ON calendar_spans (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW calendar_spans_standing AS SELECT * FROM calendar_spans WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER calendar_spans_is_a_fact BEFORE UPDATE ON calendar_spans
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.court_n IS OLD.court_n AND NEW.from_year IS OLD.from_year AND NEW.to_year IS OLD.to_year AND NEW.source IS OLD.source AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'calendar_spans: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER calendar_spans_stays BEFORE DELETE ON calendar_spans BEGIN SELECT RAISE(ABORT, 'calendar_spans: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX closed_days_one_stands ON closed_days (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW closed_days_standing AS SELECT * FROM closed_days WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER closed_days_is_a_fact BEFORE UPDATE ON closed_days
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.court_n IS OLD.court_n AND NEW.on_day IS OLD.on_day AND NEW.kind IS OLD.kind AND NEW.name IS OLD.name AND NEW.source IS OLD.source AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'closed_days: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER closed_days_stays BEFORE DELETE ON closed_days BEGIN SELECT RAISE(ABORT, 'closed_days: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX custody_reviews_one_stands ON custody_reviews (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW custody_reviews_standing AS SELECT * FROM custody_reviews WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER custody_reviews_is_a_fact BEFORE UPDATE ON custody_reviews
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.client_n IS OLD.client_n AND NEW.kind IS OLD.kind AND NEW.on_day IS OLD.on_day AND NEW.decision IS OLD.decision AND NEW.source IS OLD.source AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'custody_reviews: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER custody_reviews_stays BEFORE DELETE ON custody_reviews BEGIN SELECT RAISE(ABORT, 'custody_reviews: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX date_changes_one_stands ON date_changes (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW date_changes_standing AS SELECT * FROM date_changes WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER date_changes_is_a_fact BEFORE UPDATE ON date_changes
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.deadline_n IS OLD.deadline_n AND NEW.cause IS OLD.cause AND NEW.state IS OLD.state AND NEW.due_day IS OLD.due_day AND NEW.due_at IS OLD.due_at AND NEW.due_sort IS OLD.due_sort AND NEW.because IS OLD.because AND NEW.uncounted IS OLD.uncounted AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'date_changes: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER date_changes_stays BEFORE DELETE ON date_changes BEGIN SELECT RAISE(ABORT, 'date_changes: a fact is never deleted'); END;
--> statement-breakpoint
DROP TRIGGER deadlines_is_a_fact;
--> statement-breakpoint
CREATE TRIGGER deadlines_is_a_fact BEFORE UPDATE ON deadlines
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.proceeding_n IS OLD.proceeding_n AND NEW.petitioner_n IS OLD.petitioner_n AND NEW.title IS OLD.title AND NEW.words IS OLD.words AND NEW.basis IS OLD.basis AND NEW.duty IS OLD.duty AND NEW.trigger_entry_n IS OLD.trigger_entry_n AND NEW.trigger_day IS OLD.trigger_day AND NEW.rule_id IS OLD.rule_id AND NEW.rule_version IS OLD.rule_version AND NEW.order_time IS OLD.order_time AND NEW.authority IS OLD.authority AND NEW.certainty IS OLD.certainty AND NEW.due_day IS OLD.due_day AND NEW.due_at IS OLD.due_at AND NEW.due_zone IS OLD.due_zone AND NEW.due_sort IS OLD.due_sort AND NEW.safe_day IS OLD.safe_day AND NEW.safe_at IS OLD.safe_at AND NEW.safe_sort IS OLD.safe_sort AND NEW.due_reading IS OLD.due_reading AND NEW.safe_because IS OLD.safe_because AND NEW.zone_assumed IS OLD.zone_assumed AND NEW.calendar IS OLD.calendar AND NEW.steps IS OLD.steps AND NEW.strip IS OLD.strip AND NEW.jurisdictional IS OLD.jurisdictional AND NEW.owner IS OLD.owner AND NEW.backup IS OLD.backup AND NEW.state IS OLD.state AND NEW.ended_on IS OLD.ended_on AND NEW.ended_by_entry_n IS OLD.ended_by_entry_n AND NEW.ended_by IS OLD.ended_by AND NEW.alarm IS OLD.alarm AND NEW.confirmed_by IS OLD.confirmed_by AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'deadlines: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
DROP TRIGGER docket_entries_is_a_fact;
--> statement-breakpoint
CREATE TRIGGER docket_entries_is_a_fact BEFORE UPDATE ON docket_entries
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.proceeding_n IS OLD.proceeding_n AND NEW.docket_n IS OLD.docket_n AND NEW.number IS OLD.number AND NEW.filed_on IS OLD.filed_on AND NEW.entered_on IS OLD.entered_on AND NEW.entered_at IS OLD.entered_at AND NEW.type IS OLD.type AND NEW.filer IS OLD.filer AND NEW.text IS OLD.text AND NEW.source IS OLD.source AND NEW.judge_n IS OLD.judge_n AND NEW.served_on IS OLD.served_on AND NEW.service IS OLD.service AND NEW.rules_on_n IS OLD.rules_on_n AND NEW.without_notice IS OLD.without_notice AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'docket_entries: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
DROP TRIGGER obligations_is_a_fact;
--> statement-breakpoint
CREATE TRIGGER obligations_is_a_fact BEFORE UPDATE ON obligations
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.proceeding_n IS OLD.proceeding_n AND NEW.entry_n IS OLD.entry_n AND NEW.petitioner_n IS OLD.petitioner_n AND NEW.obligor IS OLD.obligor AND NEW.act IS OLD.act AND NEW.words IS OLD.words AND NEW.deadline_n IS OLD.deadline_n AND NEW.waits IS OLD.waits AND NEW.scope IS OLD.scope AND NEW.until IS OLD.until AND NEW.falls_back_to_n IS OLD.falls_back_to_n AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'obligations: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX removal_orders_one_stands ON removal_orders (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW removal_orders_standing AS SELECT * FROM removal_orders WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER removal_orders_is_a_fact BEFORE UPDATE ON removal_orders
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.client_n IS OLD.client_n AND NEW.final_on IS OLD.final_on AND NEW.finality IS OLD.finality AND NEW.court_stayed IS OLD.court_stayed AND NEW.court_final_on IS OLD.court_final_on AND NEW.other_custody_until IS OLD.other_custody_until AND NEW.source IS OLD.source AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'removal_orders: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER removal_orders_stays BEFORE DELETE ON removal_orders BEGIN SELECT RAISE(ABORT, 'removal_orders: a fact is never deleted'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX removal_suspensions_one_stands ON removal_suspensions (thread) WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE VIEW removal_suspensions_standing AS SELECT * FROM removal_suspensions WHERE superseded_seq IS NULL AND voided_seq IS NULL;
--> statement-breakpoint
CREATE TRIGGER removal_suspensions_is_a_fact BEFORE UPDATE ON removal_suspensions
WHEN NOT (OLD.superseded_seq IS NULL AND OLD.voided_seq IS NULL AND (NEW.superseded_seq IS NULL) <> (NEW.voided_seq IS NULL) AND NEW.n IS OLD.n AND NEW.id IS OLD.id AND NEW.client_n IS OLD.client_n AND NEW.from_day IS OLD.from_day AND NEW.to_day IS OLD.to_day AND NEW.why IS OLD.why AND NEW.source IS OLD.source AND NEW.recorded_seq IS OLD.recorded_seq AND NEW.supersedes IS OLD.supersedes AND NEW.root IS OLD.root AND NEW.reason IS OLD.reason)
BEGIN SELECT RAISE(ABORT, 'removal_suspensions: a fact is superseded or voided, once, and never edited'); END;
--> statement-breakpoint
CREATE TRIGGER removal_suspensions_stays BEFORE DELETE ON removal_suspensions BEGIN SELECT RAISE(ABORT, 'removal_suspensions: a fact is never deleted'); END;
