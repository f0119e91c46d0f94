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
CREATE TABLE "portal_back" (
	"task_id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "push_attempt" ADD CONSTRAINT "push_attempt_endpoint_id_push_endpoint_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."push_endpoint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_endpoint_end" ADD CONSTRAINT "push_endpoint_end_endpoint_id_push_endpoint_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."push_endpoint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_endpoint_vault" ADD CONSTRAINT "push_endpoint_vault_endpoint_id_push_endpoint_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."push_endpoint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_outcome" ADD CONSTRAINT "push_outcome_endpoint_id_push_endpoint_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."push_endpoint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portal_back" ADD CONSTRAINT "portal_back_task_id_login_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."login"("task_id") ON DELETE no action ON UPDATE no action;