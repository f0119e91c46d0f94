CREATE TABLE "webhook" (
	"id" text PRIMARY KEY NOT NULL,
	"provider_id" text NOT NULL,
	"url" text NOT NULL,
	"after" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_attempt" (
	"webhook_id" text NOT NULL,
	"number" integer NOT NULL,
	"attempt" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"claimed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "webhook_attempt_webhook_id_number_attempt_pk" PRIMARY KEY("webhook_id","number","attempt")
);
--> statement-breakpoint
CREATE TABLE "webhook_end" (
	"webhook_id" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_outcome" (
	"webhook_id" text NOT NULL,
	"number" integer NOT NULL,
	"attempt" integer NOT NULL,
	"code" text NOT NULL,
	"status" integer,
	"retry_at" timestamp (3) with time zone,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "webhook_outcome_webhook_id_number_attempt_pk" PRIMARY KEY("webhook_id","number","attempt")
);
--> statement-breakpoint
CREATE TABLE "webhook_replay" (
	"webhook_id" text NOT NULL,
	"number" integer NOT NULL,
	"attempt" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "webhook_replay_webhook_id_number_attempt_pk" PRIMARY KEY("webhook_id","number","attempt")
);
--> statement-breakpoint
CREATE TABLE "webhook_secret" (
	"storage_key_id" text PRIMARY KEY NOT NULL,
	"webhook_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_secret_end" (
	"storage_key_id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_secret_vault" (
	"storage_key_id" text PRIMARY KEY NOT NULL,
	"wrapped" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_provider_id_provider_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."provider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_attempt" ADD CONSTRAINT "webhook_attempt_webhook_id_webhook_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhook"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_end" ADD CONSTRAINT "webhook_end_webhook_id_webhook_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhook"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_outcome" ADD CONSTRAINT "webhook_outcome_webhook_id_webhook_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhook"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_replay" ADD CONSTRAINT "webhook_replay_webhook_id_webhook_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhook"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_secret" ADD CONSTRAINT "webhook_secret_webhook_id_webhook_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhook"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_secret_end" ADD CONSTRAINT "webhook_secret_end_storage_key_id_webhook_secret_storage_key_id_fk" FOREIGN KEY ("storage_key_id") REFERENCES "public"."webhook_secret"("storage_key_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_secret_vault" ADD CONSTRAINT "webhook_secret_vault_storage_key_id_webhook_secret_storage_key_id_fk" FOREIGN KEY ("storage_key_id") REFERENCES "public"."webhook_secret"("storage_key_id") ON DELETE no action ON UPDATE no action;