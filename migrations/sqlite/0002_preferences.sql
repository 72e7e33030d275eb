ALTER TABLE `athletes` ADD `language` text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE `athletes` ADD `hour_cycle` text DEFAULT 'h23' NOT NULL;--> statement-breakpoint
ALTER TABLE `athletes` ADD `week_start` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `athletes` ADD `theme` text DEFAULT 'auto' NOT NULL;