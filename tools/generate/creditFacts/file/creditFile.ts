import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import {
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
} from '../../../../subgraphs/credit';
import type { CityEntity } from '../../cityEntity';
import { accidentReports } from './accidentReports';
import { annualReports } from './annualReports';
import { industryRatings } from './industryRatings';
import { ownEvents } from './ownEvents';
import { selfDeclarations, thirdPartyEvidence } from './saidWords';

/** The credit files of some entities of the city, to be stored together. */
export class CreditFileBatch {
  private readonly reports: AnnualReportFact[] = [];
  private readonly ownEvents: OwnEventFact[] = [];
  private readonly declarations: SelfDeclarationFact[] = [];
  private readonly accidents: AccidentReportFact[] = [];
  private readonly thirdParties: ThirdPartyEvidenceFact[] = [];
  private readonly ratings: IndustryRatingFact[] = [];

  /** Adds what is in the file of one entity. */
  add(entity: CityEntity): void {
    this.reports.push(...annualReports(entity));
    this.ownEvents.push(...ownEvents(entity));
    this.declarations.push(...selfDeclarations(entity));
    this.accidents.push(...accidentReports(entity));
    this.thirdParties.push(...thirdPartyEvidence(entity));
    this.ratings.push(...industryRatings(entity));
  }

  /** Stores the files; storing them again changes nothing. */
  async store(database: SiloDatabase): Promise<void> {
    await storeAnnualReports(database, this.reports);
    await storeOwnEvents(database, this.ownEvents);
    await storeSelfDeclarations(database, this.declarations);
    await storeAccidentReports(database, this.accidents);
    await storeThirdPartyEvidence(database, this.thirdParties);
    await storeIndustryRatings(database, this.ratings);
  }
}
