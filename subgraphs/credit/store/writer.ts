/** Every way in which facts enter the credit silo. */
export {
  type AccidentReportFact,
  type AnnualReportFact,
  type IndustryRatingFact,
  type OwnEventFact,
  type SelfDeclarationFact,
  storeAccidentReports,
  storeAnnualReports,
  storeIndustryRatings,
  storeOwnEvents,
  storeSelfDeclarations,
  storeThirdPartyEvidence,
  type ThirdPartyEvidenceFact,
} from './file/fileFacts';
export {
  ingestMarketEntities,
  type MarketEntityFact,
  marketEntityIngest,
  marketEntityRow,
  storeMarketEntities,
} from './writeEntities';
export { type PublicCreditRatingFact, storePublicCreditRatings } from './writeRatings';
export { type CreditRecordFact, checkCreditRecord, ingestCreditRecords, storeCreditRecords } from './writeRecords';
export { type CreditRiskClassFact, storeCreditRiskClasses } from './writeRiskClasses';
