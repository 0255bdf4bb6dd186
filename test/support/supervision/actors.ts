import { OFFICIAL } from '../openSilo';

const PUDONG = '310115';
const official = (subject: string, department: string, role: string, district: string | null = null) => ({
  ...OFFICIAL,
  subject,
  department,
  district,
  roles: [role],
});

/** Who does something in the tests of classified supervision; viewers of the API as well as actors of the store. */
export const actors = {
  officer: official('officer-samr', 'SAMR', 'supervision-officer'),
  approver: official('approver-samr', 'SAMR', 'supervision-approver'),
  office: official('office-city', 'REFORM_OFFICE', 'reform-office'),
  pudongOfficer: official('officer-pudong', 'SAMR', 'supervision-officer', PUDONG),
  pudongApprover: official('approver-pudong', 'SAMR', 'supervision-approver', PUDONG),
  pudongOffice: official('office-pudong', 'REFORM_OFFICE', 'reform-office', PUDONG),
  minhangOfficer: official('officer-minhang', 'SAMR', 'supervision-officer', '310112'),
  minhangOffice: official('office-minhang', 'REFORM_OFFICE', 'reform-office', '310112'),
  stranger: official('officer-emergency', 'EMERGENCY', 'supervision-officer'),
} as const;
