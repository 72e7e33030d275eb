ALTER TABLE "athletes" ADD COLUMN "language" text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "athletes" ADD COLUMN "hour_cycle" text DEFAULT 'h23' NOT NULL;--> statement-breakpoint
ALTER TABLE "athletes" ADD COLUMN "week_start" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "athletes" ADD COLUMN "theme" text DEFAULT 'auto' NOT NULL;