CREATE TABLE "provider_return_origin" (
	"provider_id" text NOT NULL,
	"origin" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "provider_return_origin_provider_id_origin_pk" PRIMARY KEY("provider_id","origin")
);
--> statement-breakpoint
ALTER TABLE "provider_return_origin" ADD CONSTRAINT "provider_return_origin_provider_id_provider_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."provider"("id") ON DELETE no action ON UPDATE no action;