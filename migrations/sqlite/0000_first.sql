CREATE TABLE `app_state` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `athletes` (
	`id` integer PRIMARY KEY NOT NULL,
	`epoch` integer NOT NULL,
	`units` text NOT NULL,
	`time_zone` text NOT NULL,
	`scopes` text NOT NULL,
	`name` text,
	`email` text,
	`email_verified_at` integer,
	`weekly` integer NOT NULL,
	`alerts` integer NOT NULL,
	`assess_due` integer,
	`connected_at` integer NOT NULL,
	`connection` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `backfills` (
	`athlete_id` integer PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`page` integer NOT NULL,
	`activities_seen` integer NOT NULL,
	`runs_seen` integer NOT NULL,
	`list_calls` integer NOT NULL,
	`oldest_day` text,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`note` text,
	`waiting_until` integer,
	FOREIGN KEY (`athlete_id`) REFERENCES `athletes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `backfills_by_state` ON `backfills` (`state`);--> statement-breakpoint
CREATE TABLE `findings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`athlete_id` integer NOT NULL,
	`rule` text NOT NULL,
	`key` text NOT NULL,
	`family` text NOT NULL,
	`level` text NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`run_id` integer,
	`facts` text NOT NULL,
	`escalated_by` text NOT NULL,
	FOREIGN KEY (`athlete_id`) REFERENCES `athletes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `findings_key` ON `findings` (`athlete_id`,`rule`,`key`);--> statement-breakpoint
CREATE INDEX `findings_by_day` ON `findings` (`athlete_id`,`day`);--> statement-breakpoint
CREATE TABLE `inbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`owner_id` integer NOT NULL,
	`object_type` text NOT NULL,
	`object_id` integer NOT NULL,
	`aspect` text NOT NULL,
	`event_time` integer NOT NULL,
	`updates` text NOT NULL,
	`received_at` integer NOT NULL,
	`state` text NOT NULL,
	`note` text,
	`done_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inbox_key` ON `inbox` (`key`);--> statement-breakpoint
CREATE INDEX `inbox_by_state` ON `inbox` (`state`,`received_at`);--> statement-breakpoint
CREATE INDEX `inbox_by_owner` ON `inbox` (`owner_id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`athlete_id` integer NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`not_before` integer NOT NULL,
	`leased_until` integer,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`message_id` text,
	`error` text,
	FOREIGN KEY (`athlete_id`) REFERENCES `athletes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `outbox_by_state` ON `outbox` (`state`,`not_before`);--> statement-breakpoint
CREATE INDEX `outbox_by_athlete` ON `outbox` (`athlete_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `runs` (
	`athlete_id` integer NOT NULL,
	`id` integer NOT NULL,
	`day` text NOT NULL,
	`start_s` real NOT NULL,
	`sport` text NOT NULL,
	`distance_m` real NOT NULL,
	`moving_time_s` real NOT NULL,
	`elapsed_time_s` real NOT NULL,
	`gain_dm` real,
	`gear_id` text,
	`trainer` integer NOT NULL,
	`manual` integer NOT NULL,
	`has_gps` integer NOT NULL,
	`rpe` real,
	`relative_effort` real,
	`track_hint` integer NOT NULL,
	`analysis` text,
	`streams_read` integer NOT NULL,
	`time_zone` text NOT NULL,
	`device_name` text,
	`private` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`athlete_id`, `id`),
	FOREIGN KEY (`athlete_id`) REFERENCES `athletes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `runs_by_start` ON `runs` (`athlete_id`,`start_s`);--> statement-breakpoint
CREATE INDEX `runs_by_streams` ON `runs` (`streams_read`,`day`);--> statement-breakpoint
CREATE TABLE `settings` (
	`athlete_id` integer NOT NULL,
	`key` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`athlete_id`, `key`),
	FOREIGN KEY (`athlete_id`) REFERENCES `athletes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `shoes` (
	`athlete_id` integer NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`distance_m` real NOT NULL,
	`retired` integer NOT NULL,
	`drop_mm` real,
	PRIMARY KEY(`athlete_id`, `id`),
	FOREIGN KEY (`athlete_id`) REFERENCES `athletes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `tokens` (
	`athlete_id` integer PRIMARY KEY NOT NULL,
	`access_token` text NOT NULL,
	`refresh_token` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`athlete_id`) REFERENCES `athletes`(`id`) ON UPDATE no action ON DELETE cascade
);
