CREATE TABLE "attempt_count" (
	"digest" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "provider_return_origin" (
	"provider_id" text NOT NULL,
	"origin" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "provider_return_origin_provider_id_origin_pk" PRIMARY KEY("provider_id","origin")
);
--> statement-breakpoint
CREATE TABLE "complaint" (
	"id" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"storage_key_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "complaint_holder_unique" UNIQUE("holder")
);
--> statement-breakpoint
CREATE TABLE "complaint_answer" (
	"complaint_id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "complaint_overdue" (
	"complaint_id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "complaint_vault" (
	"complaint_id" text NOT NULL,
	"part" text NOT NULL,
	"wrapped" "bytea" NOT NULL,
	CONSTRAINT "complaint_vault_complaint_id_part_pk" PRIMARY KEY("complaint_id","part")
);
--> statement-breakpoint
CREATE TABLE "push_attempt" (
	"endpoint_id" text NOT NULL,
	"number" integer NOT NULL,
	"attempt" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"claimed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "push_attempt_endpoint_id_number_attempt_pk" PRIMARY KEY("endpoint_id","number","attempt")
);
--> statement-breakpoint
CREATE TABLE "push_endpoint" (
	"id" text PRIMARY KEY NOT NULL,
	"stream" text NOT NULL,
	"storage_key_id" text NOT NULL,
	"after" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "push_endpoint_end" (
	"endpoint_id" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "push_endpoint_vault" (
	"endpoint_id" text PRIMARY KEY NOT NULL,
	"wrapped" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "push_outcome" (
	"endpoint_id" text NOT NULL,
	"number" integer NOT NULL,
	"attempt" integer NOT NULL,
	"code" text NOT NULL,
	"status" integer,
	"retry_at" timestamp (3) with time zone,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "push_outcome_endpoint_id_number_attempt_pk" PRIMARY KEY("endpoint_id","number","attempt")
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"session_id" text NOT NULL,
	"number" integer NOT NULL,
	"manifest_digest" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "notes_session_id_number_pk" PRIMARY KEY("session_id","number")
);
--> statement-breakpoint
CREATE TABLE "notes_vault" (
	"session_id" text PRIMARY KEY NOT NULL,
	"section" text NOT NULL,
	"manifest" "bytea" NOT NULL,
	"ciphertext" "bytea" NOT NULL,
	"key_for_device" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "portal_back" (
	"task_id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "share_grant" (
	"id" text PRIMARY KEY NOT NULL,
	"share_id" text NOT NULL,
	"parent_id" text,
	"granter_id" text NOT NULL,
	"recipient_id" text NOT NULL,
	"digest" text NOT NULL,
	"signed" text NOT NULL,
	"allowed_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "share_grant_digest_unique" UNIQUE("digest")
);
--> statement-breakpoint
CREATE TABLE "grant_access" (
	"grant_id" text NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "grant_access_grant_id_number_pk" PRIMARY KEY("grant_id","number")
);
--> statement-breakpoint
CREATE TABLE "grant_approval" (
	"grant_id" text PRIMARY KEY NOT NULL,
	"signed" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "grant_end" (
	"grant_id" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "grant_sealing" (
	"grant_id" text PRIMARY KEY NOT NULL,
	"storage_key_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "grant_vault" (
	"grant_id" text PRIMARY KEY NOT NULL,
	"wrapped" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "approval" DROP CONSTRAINT "approval_session_id_unique";--> statement-breakpoint
ALTER TABLE "delivery" DROP CONSTRAINT "delivery_session_id_unique";--> statement-breakpoint
ALTER TABLE "approval" ADD COLUMN "number" integer;--> statement-breakpoint
-- What stands already is the first and only approval of its session, and its delivery is of that one.
UPDATE "approval" SET "number" = 1;--> statement-breakpoint
ALTER TABLE "approval" ALTER COLUMN "number" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "approval" ADD COLUMN "previous" text;--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "approval_id" text;--> statement-breakpoint
UPDATE "delivery" SET "approval_id" = (SELECT "id" FROM "approval" WHERE "approval"."session_id" = "delivery"."session_id");--> statement-breakpoint
ALTER TABLE "delivery" ALTER COLUMN "approval_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "provider_return_origin" ADD CONSTRAINT "provider_return_origin_provider_id_provider_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."provider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_answer" ADD CONSTRAINT "complaint_answer_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_overdue" ADD CONSTRAINT "complaint_overdue_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_vault" ADD CONSTRAINT "complaint_vault_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_attempt" ADD CONSTRAINT "push_attempt_endpoint_id_push_endpoint_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."push_endpoint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_endpoint_end" ADD CONSTRAINT "push_endpoint_end_endpoint_id_push_endpoint_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."push_endpoint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_endpoint_vault" ADD CONSTRAINT "push_endpoint_vault_endpoint_id_push_endpoint_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."push_endpoint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_outcome" ADD CONSTRAINT "push_outcome_endpoint_id_push_endpoint_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."push_endpoint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes_vault" ADD CONSTRAINT "notes_vault_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portal_back" ADD CONSTRAINT "portal_back_task_id_login_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."login"("task_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_grant" ADD CONSTRAINT "share_grant_share_id_share_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."share"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_grant" ADD CONSTRAINT "share_grant_parent_id_share_grant_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."share_grant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_grant" ADD CONSTRAINT "share_grant_granter_id_provider_id_fk" FOREIGN KEY ("granter_id") REFERENCES "public"."provider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_grant" ADD CONSTRAINT "share_grant_recipient_id_provider_id_fk" FOREIGN KEY ("recipient_id") REFERENCES "public"."provider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_access" ADD CONSTRAINT "grant_access_grant_id_share_grant_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."share_grant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_approval" ADD CONSTRAINT "grant_approval_grant_id_share_grant_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."share_grant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_end" ADD CONSTRAINT "grant_end_grant_id_share_grant_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."share_grant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_sealing" ADD CONSTRAINT "grant_sealing_grant_id_share_grant_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."share_grant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_vault" ADD CONSTRAINT "grant_vault_grant_id_share_grant_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."share_grant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attempt_count_ends_at" ON "attempt_count" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "push_endpoint_stream" ON "push_endpoint" USING btree ("stream");--> statement-breakpoint
CREATE INDEX "share_grant_share_id_index" ON "share_grant" USING btree ("share_id");--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_approval_id_approval_id_fk" FOREIGN KEY ("approval_id") REFERENCES "public"."approval"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "login_at" ON "login" USING btree ("at");--> statement-breakpoint
CREATE INDEX "delivery_session_id_index" ON "delivery" USING btree ("session_id");--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_consent_digest_unique" UNIQUE("consent_digest");--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_previous_unique" UNIQUE("previous");--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_session_id_number_unique" UNIQUE("session_id","number");--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_approval_id_unique" UNIQUE("approval_id");