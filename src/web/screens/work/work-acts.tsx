import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import type { CaseView, MeView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { ActDrawer } from '../../parts/act-drawer.tsx';
import { ActForm } from '../../parts/case-file/act-form.tsx';
import { Nothing } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { paths } from '../../paths.ts';

interface WorkActsProps {
  file: CaseView;
  me: MeView;
  tab: 'plan' | 'talks' | 'together';
  acts: readonly string[];
}

/** The acts of this desk that are possible now; each opens beside the page under an address of its own. */
export function WorkActs({ file, me, tab, acts }: WorkActsProps) {
  const { say, language } = useWords();
  const { act } = useParams();
  const navigate = useNavigate();
  const address = file.slug ?? file.id;
  const offered = acts.filter((each) => file.can.includes(each));
  const close = (): void => void navigate(paths.work(address, tab));
  return (
    <>
      {offered.length === 0 ? (
        <Nothing text={say('work.no-act')} />
      ) : (
        <ul className="buttons" aria-label={say('acts.title')}>
          {offered.map((each, at) => (
            <li key={each}>
              <Button type={at === 0 ? 'primary' : 'default'} onClick={() => void navigate(paths.work(address, tab, each))}>
                {word(language, `command.${each}`)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ActDrawer act={act} onClose={close}>
        {(done, name) => <ActForm key={`${file.id} ${name}`} file={file} me={me} name={name} onCancel={close} onDone={done} />}
      </ActDrawer>
    </>
  );
}
