CREATE TABLE "provider" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_skeleton" text NOT NULL,
	"domain" text NOT NULL,
	"kvk" text NOT NULL,
	"helpdesk_phone" text NOT NULL,
	"helpdesk_email" text NOT NULL,
	"helpdesk_page" text NOT NULL,
	"helpdesk_hours" text NOT NULL,
	"return_origins" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "provider_name_skeleton_unique" UNIQUE("name_skeleton"),
	CONSTRAINT "provider_domain_unique" UNIQUE("domain")
);
--> statement-breakpoint
CREATE TABLE "provider_client_key" (
	"thumbprint" text PRIMARY KEY NOT NULL,
	"provider_id" text NOT NULL,
	"jwk" jsonb NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "provider_client_key_revocation" (
	"thumbprint" text PRIMARY KEY NOT NULL,
	"revoked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "provider_identity_key" (
	"thumbprint" text PRIMARY KEY NOT NULL,
	"provider_id" text NOT NULL,
	"jwk" jsonb NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "provider_identity_key_end" (
	"thumbprint" text NOT NULL,
	"end" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "provider_identity_key_end_thumbprint_end_pk" PRIMARY KEY("thumbprint","end")
);
--> statement-breakpoint
CREATE TABLE "provider_revocation" (
	"provider_id" text PRIMARY KEY NOT NULL,
	"revoked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "used_jti" (
	"digest" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "approval" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"consent_digest" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "approval_session_id_unique" UNIQUE("session_id")
);
--> statement-breakpoint
CREATE TABLE "clock_offset" (
	"number" integer PRIMARY KEY NOT NULL,
	"milliseconds" bigint NOT NULL,
	"moved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event" (
	"stream" text NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"data" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "event_stream_number_pk" PRIMARY KEY("stream","number")
);
--> statement-breakpoint
CREATE TABLE "stream_counter" (
	"stream" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "data_request" (
	"id" text PRIMARY KEY NOT NULL,
	"provider_id" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"input_digest" text NOT NULL,
	"identity_key" text NOT NULL,
	"signed_request" text NOT NULL,
	"document" text NOT NULL,
	"variables" jsonb NOT NULL,
	"plan" text NOT NULL,
	"purpose" text NOT NULL,
	"retention_days" integer NOT NULL,
	"pickup_hours" integer NOT NULL,
	"return_url" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "data_request_provider_id_idempotency_key_unique" UNIQUE("provider_id","idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"request_id" text NOT NULL,
	"subject" text NOT NULL,
	"redeem_hash" text NOT NULL,
	CONSTRAINT "invitation_request_id_subject_pk" PRIMARY KEY("request_id","subject"),
	CONSTRAINT "invitation_redeem_hash_unique" UNIQUE("redeem_hash")
);
--> statement-breakpoint
CREATE TABLE "request_end" (
	"request_id" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "login" (
	"task_id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"portal" text NOT NULL,
	"bank" text,
	"number" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "login_session_id_portal_number_unique" UNIQUE("session_id","portal","number")
);
--> statement-breakpoint
CREATE TABLE "login_keep" (
	"task_id" text PRIMARY KEY NOT NULL,
	"wrapped" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "login_return" (
	"task_id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pairing" (
	"session_id" text PRIMARY KEY NOT NULL,
	"way" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pairing_failure" (
	"session_id" text NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "pairing_failure_session_id_number_pk" PRIMARY KEY("session_id","number")
);
--> statement-breakpoint
CREATE TABLE "portal_skip" (
	"session_id" text NOT NULL,
	"portal" text NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "portal_skip_session_id_portal_number_pk" PRIMARY KEY("session_id","portal","number")
);
--> statement-breakpoint
CREATE TABLE "purge" (
	"storage_key_id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "section" (
	"task_id" text NOT NULL,
	"section" text NOT NULL,
	"session_id" text NOT NULL,
	"manifest_digest" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "section_task_id_section_pk" PRIMARY KEY("task_id","section")
);
--> statement-breakpoint
CREATE TABLE "section_vault" (
	"task_id" text NOT NULL,
	"section" text NOT NULL,
	"session_id" text NOT NULL,
	"manifest" "bytea" NOT NULL,
	"ciphertext" "bytea" NOT NULL,
	"key_for_device" "bytea" NOT NULL,
	CONSTRAINT "section_vault_task_id_section_pk" PRIMARY KEY("task_id","section")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"subject" text NOT NULL,
	"device" text NOT NULL,
	"device_key" jsonb NOT NULL,
	"storage_key_id" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "session_request_id_subject_unique" UNIQUE("request_id","subject")
);
--> statement-breakpoint
CREATE TABLE "session_activity" (
	"session_id" text PRIMARY KEY NOT NULL,
	"last_call_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_end" (
	"session_id" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_pause" (
	"session_id" text NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "session_pause_session_id_number_pk" PRIMARY KEY("session_id","number")
);
--> statement-breakpoint
CREATE TABLE "session_resume" (
	"session_id" text NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "session_resume_session_id_number_pk" PRIMARY KEY("session_id","number")
);
--> statement-breakpoint
CREATE TABLE "task_outcome" (
	"task_id" text PRIMARY KEY NOT NULL,
	"failure" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delivery" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"request_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"subject" text NOT NULL,
	"storage_key_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"pick_up_until" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "delivery_session_id_unique" UNIQUE("session_id")
);
--> statement-breakpoint
CREATE TABLE "delivery_end" (
	"delivery_id" text PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"code" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delivery_vault" (
	"delivery_id" text PRIMARY KEY NOT NULL,
	"wrapped" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "provider_client_key" ADD CONSTRAINT "provider_client_key_provider_id_provider_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."provider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_client_key_revocation" ADD CONSTRAINT "provider_client_key_revocation_thumbprint_provider_client_key_thumbprint_fk" FOREIGN KEY ("thumbprint") REFERENCES "public"."provider_client_key"("thumbprint") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_identity_key" ADD CONSTRAINT "provider_identity_key_provider_id_provider_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."provider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_identity_key_end" ADD CONSTRAINT "provider_identity_key_end_thumbprint_provider_identity_key_thumbprint_fk" FOREIGN KEY ("thumbprint") REFERENCES "public"."provider_identity_key"("thumbprint") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_revocation" ADD CONSTRAINT "provider_revocation_provider_id_provider_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."provider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_request" ADD CONSTRAINT "data_request_provider_id_provider_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."provider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_request_id_data_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."data_request"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_end" ADD CONSTRAINT "request_end_request_id_data_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."data_request"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "login" ADD CONSTRAINT "login_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "login_keep" ADD CONSTRAINT "login_keep_task_id_login_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."login"("task_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "login_return" ADD CONSTRAINT "login_return_task_id_login_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."login"("task_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing" ADD CONSTRAINT "pairing_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_failure" ADD CONSTRAINT "pairing_failure_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portal_skip" ADD CONSTRAINT "portal_skip_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section" ADD CONSTRAINT "section_task_id_login_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."login"("task_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section" ADD CONSTRAINT "section_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_vault" ADD CONSTRAINT "section_vault_task_id_login_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."login"("task_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "section_vault" ADD CONSTRAINT "section_vault_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_request_id_data_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."data_request"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_activity" ADD CONSTRAINT "session_activity_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_end" ADD CONSTRAINT "session_end_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_pause" ADD CONSTRAINT "session_pause_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_resume" ADD CONSTRAINT "session_resume_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_outcome" ADD CONSTRAINT "task_outcome_task_id_login_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."login"("task_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_request_id_data_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."data_request"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_provider_id_provider_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."provider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_end" ADD CONSTRAINT "delivery_end_delivery_id_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."delivery"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_vault" ADD CONSTRAINT "delivery_vault_delivery_id_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."delivery"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "used_jti_expires_at" ON "used_jti" USING btree ("expires_at");