CREATE TABLE `episodes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`athlete_id` integer NOT NULL,
	`details` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`athlete_id`) REFERENCES `athletes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `episodes_by_athlete` ON `episodes` (`athlete_id`);--> statement-breakpoint
CREATE TABLE `files` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`athlete_id` integer NOT NULL,
	`hash` text NOT NULL,
	`origin` text NOT NULL,
	`name` text,
	`at` integer NOT NULL,
	`results` text NOT NULL,
	FOREIGN KEY (`athlete_id`) REFERENCES `athletes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `files_by_hash` ON `files` (`athlete_id`,`hash`);--> statement-breakpoint
CREATE INDEX `files_by_time` ON `files` (`athlete_id`,`at`);--> statement-breakpoint
CREATE TABLE `import_keys` (
	`athlete_id` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`athlete_id`) REFERENCES `athletes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_keys_by_hash` ON `import_keys` (`hash`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`athlete_id` integer NOT NULL,
	`origin` text NOT NULL,
	`name` text,
	`state` text NOT NULL,
	`progress` text NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`note` text,
	FOREIGN KEY (`athlete_id`) REFERENCES `athletes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `imports_by_athlete` ON `imports` (`athlete_id`,`started_at`);--> statement-breakpoint
CREATE INDEX `imports_by_state` ON `imports` (`state`);--> statement-breakpoint
CREATE TABLE `intervals` (
	`athlete_id` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`since` integer NOT NULL,
	`looked_at` integer,
	`read_at` integer,
	`listed_until` integer,
	`stubs` integer DEFAULT 0 NOT NULL,
	`error` text,
	FOREIGN KEY (`athlete_id`) REFERENCES `athletes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `invites` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hash` text NOT NULL,
	`kind` text NOT NULL,
	`athlete_id` integer,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`athlete_id`) REFERENCES `athletes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invites_by_hash` ON `invites` (`hash`);--> statement-breakpoint
CREATE TABLE `passwords` (
	`athlete_id` integer PRIMARY KEY NOT NULL,
	`login` text NOT NULL,
	`hash` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`athlete_id`) REFERENCES `athletes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `passwords_by_login` ON `passwords` (`login`);--> statement-breakpoint
CREATE TABLE `watched_files` (
	`athlete_id` integer NOT NULL,
	`path` text NOT NULL,
	`size` real NOT NULL,
	`modified_ms` real NOT NULL,
	`hash` text,
	PRIMARY KEY(`athlete_id`, `path`),
	FOREIGN KEY (`athlete_id`) REFERENCES `athletes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `athletes` ADD `strava_id` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `athletes_by_strava` ON `athletes` (`strava_id`);--> statement-breakpoint
ALTER TABLE `runs` ADD `origin` text DEFAULT 'strava' NOT NULL;--> statement-breakpoint
ALTER TABLE `runs` ADD `same_as` integer;--> statement-breakpoint
ALTER TABLE `runs` ADD `apart_from` text;--> statement-breakpoint
ALTER TABLE `shoes` ADD `before_m` real;--> statement-breakpoint
-- Every account so far came by Strava.
UPDATE `athletes` SET `strava_id` = `id`;
