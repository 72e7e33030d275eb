ALTER TABLE "tokens" ADD COLUMN "refresh_started_at" bigint;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "lost_at" bigint;