CREATE INDEX "push_endpoint_stream" ON "push_endpoint" USING btree ("stream");--> statement-breakpoint
CREATE INDEX "login_at" ON "login" USING btree ("at");