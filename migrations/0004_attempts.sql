CREATE TABLE "attempt_count" (
	"digest" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "attempt_count_ends_at" ON "attempt_count" USING btree ("ends_at");