CREATE TABLE "audit_made_up" (
	"kind" text NOT NULL,
	"ids" text NOT NULL,
	CONSTRAINT "audit_made_up_kind_ids_pk" PRIMARY KEY("kind","ids")
);
--> statement-breakpoint
CREATE TABLE "audit_owed" (
	"kind" text NOT NULL,
	"ids" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "audit_owed_kind_ids_pk" PRIMARY KEY("kind","ids")
);
