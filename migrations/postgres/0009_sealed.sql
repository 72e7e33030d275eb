DROP INDEX "passwords_by_login";--> statement-breakpoint
ALTER TABLE "passwords" ADD COLUMN "login_hash" text;--> statement-breakpoint
CREATE UNIQUE INDEX "passwords_by_login_hash" ON "passwords" USING btree ("login_hash");