CREATE TABLE "audit_entry" (
	"index" integer PRIMARY KEY NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"ids" text NOT NULL,
	CONSTRAINT "audit_entry_previous_unique" UNIQUE("previous")
);
