import { Alert, Input, Modal, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { useLanguage, useWords } from '../words/language';
import { useSession } from './session';
import { fetchPeople, type Person } from './sessionCalls';
import { SHELL_WORDS } from './shellWords';

function matches(person: Person, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return [person.name, person.zh, person.en, person.department ?? ''].some((one) => one.toLowerCase().includes(wanted));
}

/** The ready-made callers, by which one signs in to a hub in development. */
export function PeopleList({ onChosen }: { readonly onChosen: () => void }) {
  const words = useWords(SHELL_WORDS);
  const { language } = useLanguage();
  const { signIn } = useSession();
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [text, setText] = useState('');
  useEffect(() => void fetchPeople().then(setPeople), []);
  const choose = async ({ name }: Person) => {
    await signIn(name);
    onChosen();
  };
  return (
    <>
      <Input.Search
        autoFocus
        allowClear
        aria-label={words.findPerson}
        placeholder={words.findPerson}
        onChange={({ target }) => setText(target.value)}
      />
      <ul className="shell-people">
        {people
          .filter((person) => matches(person, text))
          .map((person) => (
            <li key={person.name}>
              <button
                type="button"
                className="shell-person"
                data-person={person.name}
                onClick={() => void choose(person)}
              >
                <span>{person[language]}</span>
                <Tag>{person.name}</Tag>
              </button>
            </li>
          ))}
      </ul>
    </>
  );
}

/** Signing in by choosing a ready-made caller, where there are such; says so where one cannot sign in from the page. */
export function SignInDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const words = useWords(SHELL_WORDS);
  const { session } = useSession();
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={words.signIn} destroyOnHidden>
      {session.canChoose ? <PeopleList onChosen={onClose} /> : <Alert type="info" title={words.signInElsewhere} />}
    </Modal>
  );
}
