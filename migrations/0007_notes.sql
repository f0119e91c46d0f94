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
ALTER TABLE "notes" ADD CONSTRAINT "notes_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes_vault" ADD CONSTRAINT "notes_vault_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;