/** The version of the schema of personal data: texts, plan and receipt name it. Rises with every change to it. */
export const SCHEMA_VERSION = '2026-11-27';
