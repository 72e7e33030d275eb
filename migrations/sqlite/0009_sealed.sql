DROP INDEX `passwords_by_login`;--> statement-breakpoint
ALTER TABLE `passwords` ADD `login_hash` text;--> statement-breakpoint
CREATE UNIQUE INDEX `passwords_by_login_hash` ON `passwords` (`login_hash`);