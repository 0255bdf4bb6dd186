import { defineWords, useWords } from '../words/language';

const WORDS = defineWords({ asking: '正在查询…' }, { asking: 'Asking …' });

/** Stands where figures will be, until the hub has answered: nothing is told to be nought before. */
export function Asking() {
  return (
    <p role="status" className="says">
      {useWords(WORDS).asking}
    </p>
  );
}
