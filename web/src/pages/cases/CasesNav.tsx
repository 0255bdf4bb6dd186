import { SubNav } from '../../parts/SubNav';
import { useWords } from '../../words/language';
import { CASE_WORDS } from './caseWords';
import './cases.css';

/** The lists of case work, one beside the other. */
export function CasesNav() {
  const words = useWords(CASE_WORDS);
  return (
    <SubNav
      name={words.nav}
      links={[
        { to: '/cases', text: words.queue },
        { to: '/cases/leads', text: words.leads },
        { to: '/cases/decisions', text: words.decisions },
        { to: '/cases/repairs', text: words.repairs },
        { to: '/cases/transfers', text: words.transfers },
        { to: '/cases/referrals', text: words.referrals },
        { to: '/cases/disputes', text: words.disputes },
      ]}
    />
  );
}
