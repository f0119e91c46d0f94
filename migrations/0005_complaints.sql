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
ALTER TABLE "complaint_answer" ADD CONSTRAINT "complaint_answer_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_overdue" ADD CONSTRAINT "complaint_overdue_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_vault" ADD CONSTRAINT "complaint_vault_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;