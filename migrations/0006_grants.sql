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
ALTER TABLE "share_grant" ADD CONSTRAINT "share_grant_share_id_share_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."share"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_grant" ADD CONSTRAINT "share_grant_parent_id_share_grant_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."share_grant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_grant" ADD CONSTRAINT "share_grant_granter_id_provider_id_fk" FOREIGN KEY ("granter_id") REFERENCES "public"."provider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_grant" ADD CONSTRAINT "share_grant_recipient_id_provider_id_fk" FOREIGN KEY ("recipient_id") REFERENCES "public"."provider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_access" ADD CONSTRAINT "grant_access_grant_id_share_grant_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."share_grant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_approval" ADD CONSTRAINT "grant_approval_grant_id_share_grant_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."share_grant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_end" ADD CONSTRAINT "grant_end_grant_id_share_grant_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."share_grant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_sealing" ADD CONSTRAINT "grant_sealing_grant_id_share_grant_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."share_grant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_vault" ADD CONSTRAINT "grant_vault_grant_id_share_grant_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."share_grant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "share_grant_share_id_index" ON "share_grant" USING btree ("share_id");