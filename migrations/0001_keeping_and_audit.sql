CREATE TABLE "audit_entry" (
	"index" integer PRIMARY KEY NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"ids" text NOT NULL,
	CONSTRAINT "audit_entry_previous_unique" UNIQUE("previous")
);
--> statement-breakpoint
CREATE TABLE "erasure_answer" (
	"erasure_id" text PRIMARY KEY NOT NULL,
	"signed" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "erasure_overdue" (
	"erasure_id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "erasure_request" (
	"id" text PRIMARY KEY NOT NULL,
	"share_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "erasure_request_share_id_unique" UNIQUE("share_id")
);
--> statement-breakpoint
CREATE TABLE "share" (
	"id" text PRIMARY KEY NOT NULL,
	"delivery_id" text NOT NULL,
	"request_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"subject" text NOT NULL,
	"holder" text NOT NULL,
	"holder_key" jsonb NOT NULL,
	"storage_key_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "share_delivery_id_unique" UNIQUE("delivery_id"),
	CONSTRAINT "share_holder_unique" UNIQUE("holder")
);
--> statement-breakpoint
CREATE TABLE "share_access" (
	"share_id" text NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "share_access_share_id_number_pk" PRIMARY KEY("share_id","number")
);
--> statement-breakpoint
CREATE TABLE "share_end" (
	"share_id" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "share_vault" (
	"share_id" text PRIMARY KEY NOT NULL,
	"wrapped" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "share_warning" (
	"share_id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "provider" ADD COLUMN "address" text DEFAULT 'unknown' NOT NULL;--> statement-breakpoint
ALTER TABLE "erasure_answer" ADD CONSTRAINT "erasure_answer_erasure_id_erasure_request_id_fk" FOREIGN KEY ("erasure_id") REFERENCES "public"."erasure_request"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure_overdue" ADD CONSTRAINT "erasure_overdue_erasure_id_erasure_request_id_fk" FOREIGN KEY ("erasure_id") REFERENCES "public"."erasure_request"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure_request" ADD CONSTRAINT "erasure_request_share_id_share_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."share"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share" ADD CONSTRAINT "share_delivery_id_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."delivery"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share" ADD CONSTRAINT "share_request_id_data_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."data_request"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share" ADD CONSTRAINT "share_provider_id_provider_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."provider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_access" ADD CONSTRAINT "share_access_share_id_share_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."share"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_end" ADD CONSTRAINT "share_end_share_id_share_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."share"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_vault" ADD CONSTRAINT "share_vault_share_id_share_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."share"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_warning" ADD CONSTRAINT "share_warning_share_id_share_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."share"("id") ON DELETE no action ON UPDATE no action;