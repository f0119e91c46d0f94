ALTER TABLE "approval" DROP CONSTRAINT "approval_session_id_unique";--> statement-breakpoint
ALTER TABLE "delivery" DROP CONSTRAINT "delivery_session_id_unique";--> statement-breakpoint
ALTER TABLE "approval" ADD COLUMN "number" integer;--> statement-breakpoint
-- Every approval that stands already is the first and only one of its session.
UPDATE "approval" SET "number" = 1;--> statement-breakpoint
ALTER TABLE "approval" ALTER COLUMN "number" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "approval" ADD COLUMN "previous" text;--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "approval_id" text;--> statement-breakpoint
UPDATE "delivery" SET "approval_id" = (SELECT "id" FROM "approval" WHERE "approval"."session_id" = "delivery"."session_id");--> statement-breakpoint
ALTER TABLE "delivery" ALTER COLUMN "approval_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_approval_id_approval_id_fk" FOREIGN KEY ("approval_id") REFERENCES "public"."approval"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_session_id_index" ON "delivery" USING btree ("session_id");--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_consent_digest_unique" UNIQUE("consent_digest");--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_previous_unique" UNIQUE("previous");--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_session_id_number_unique" UNIQUE("session_id","number");--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_approval_id_unique" UNIQUE("approval_id");