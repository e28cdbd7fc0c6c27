CREATE TABLE `headlines` (
	`n` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`as_of` text NOT NULL,
	`known_at` integer NOT NULL,
	`lawsuits` integer NOT NULL,
	`people` integer NOT NULL,
	`requests` integer NOT NULL,
	`definitions` text NOT NULL,
	`request_id` text NOT NULL,
	`released_by` text NOT NULL,
	`released_by_name` text NOT NULL,
	`released_at` integer NOT NULL,
	`withdrawn_reason` text,
	`withdrawn_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `headlines_id_unique` ON `headlines` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `headlines_request_id_unique` ON `headlines` (`request_id`);