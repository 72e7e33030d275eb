ALTER TABLE `tokens` ADD `refresh_started_at` integer;--> statement-breakpoint
ALTER TABLE `tokens` ADD `lost_at` integer;