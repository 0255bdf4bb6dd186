/** What lets leads come from anywhere: those that no inspection handed over have neither visit nor item. */
export const WIDEN_LEADS: readonly string[] = [
  `ALTER TABLE case_lead
    ALTER COLUMN hand_over DROP NOT NULL,
    ALTER COLUMN visit DROP NOT NULL,
    ALTER COLUMN item DROP NOT NULL,
    ALTER COLUMN code_set DROP NOT NULL,
    ALTER COLUMN from_department DROP NOT NULL,
    ALTER COLUMN sent_on DROP NOT NULL,
    ADD COLUMN origin text NOT NULL DEFAULT 'INSPECTION',
    ADD COLUMN origin_reference text COLLATE "C",
    ADD COLUMN from_region text,
    ADD COLUMN summary text,
    ADD COLUMN registered_by text,
    ADD COLUMN complainant_sealed boolean NOT NULL DEFAULT false,
    ADD COLUMN extended_on date,
    ADD COLUMN feedback_due_on date,
    ADD COLUMN feedback_on date,
    ADD COLUMN feedback_note text,
    ADD COLUMN reward text,
    ADD COLUMN rewarded_on date,
    ADD COLUMN opinions jsonb NOT NULL DEFAULT '[]',
    ADD CONSTRAINT case_lead_source UNIQUE (origin, origin_reference, authority, uscc),
    ADD CONSTRAINT case_lead_origin CHECK (origin IN ('INSPECTION', 'COMPLAINT', 'HOTLINE_12345', 'DEPARTMENT', 'RISK_CLUE', 'OWN')),
    ADD CONSTRAINT case_lead_handed_over CHECK ((origin = 'INSPECTION') = (hand_over IS NOT NULL)
      AND (origin <> 'INSPECTION' OR (visit IS NOT NULL AND item IS NOT NULL AND code_set IS NOT NULL
        AND from_department IS NOT NULL AND sent_on IS NOT NULL))),
    ADD CONSTRAINT case_lead_complainant CHECK (origin = 'COMPLAINT' OR NOT complainant_sealed),
    ADD CONSTRAINT case_lead_reward CHECK (reward IS NULL OR (complainant_sealed AND reward IN ('PAID', 'REFUSED')))`,
];

/** What keeps the seals of complainants: the silo can ask whether one is right, and reads none. */
export const CREATE_SEALS: readonly string[] = [
  `CREATE TABLE sealed_complainant (
    lead text COLLATE "C" NOT NULL,
    seal text NOT NULL,
    sealed_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT sealed_complainant_pkey PRIMARY KEY (lead)
  )`,
  `CREATE FUNCTION complainant_matches(of_lead text, given text) RETURNS boolean
   LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
  BEGIN
    RETURN EXISTS (SELECT FROM sealed_complainant s WHERE s.lead = of_lead AND s.seal = given);
  END $$`,
];

/** Who may read the table beside its owner. */
export const SEAL_READERS = `
  SELECT DISTINCT g.rolname AS role FROM pg_class c, aclexplode(c.relacl) acl JOIN pg_roles g ON g.oid = acl.grantee
  WHERE c.oid = 'sealed_complainant'::regclass AND acl.privilege_type <> 'INSERT' AND acl.grantee <> c.relowner`;
