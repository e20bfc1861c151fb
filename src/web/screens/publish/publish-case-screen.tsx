import { Alert } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { PublishCaseView } from '../../../contract/publication-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { ActDrawer } from '../../parts/act-drawer.tsx';
import { useView } from '../../parts/api.ts';
import { ActForm } from '../../parts/case-file/act-form.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { PublicPreview } from '../../parts/public-preview.tsx';
import { Nothing, Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { paths } from '../../paths.ts';
import { PublishFacts } from './publish-facts.tsx';
import { Redacting } from './redacting.tsx';

const acts = ['decide-publication', 'publish', 'embargo', 'unpublish'] as const;

/** One case on its way to the public: the originals with what is redacted beside the page as it will be read. */
export function PublishCaseScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const { id = '' } = useParams();
  const found = useView('publish-case', { id });
  usePageTitle(`${found.data?.slug ?? ''} ${say('publish.title')}`);
  return (
    <>
      <h1>{say('publish.title')}</h1>
      <p>
        <Link to="/publish">{say('publish.back')}</Link>
      </p>
      <Shown query={found}>{(file) => <PublishCase key={file.id} file={file} me={me} />}</Shown>
    </>
  );
}

function PublishCase({ file, me }: { file: PublishCaseView; me: MeView }) {
  const { say, language } = useWords();
  const [act, setAct] = useState<string>();
  const offered = acts.filter((each) => file.can.includes(each));
  return (
    <>
      <h2 lang="zh-CN">
        {file.slug} {file.title}
      </h2>
      <PublishFacts file={file} />
      <p>
        <Link to={paths.case(file.slug ?? file.id)}>{say('publish.whole')}</Link>
      </p>
      {offered.length === 0 ? <p className="nothing">{say('queue.no-act')}</p> : null}
      <ul className="buttons" aria-label={say('acts.title')}>
        {offered.map((each) => (
          <li key={each}>
            <button type="button" className="button" onClick={() => setAct(each)}>
              {word(language, `command.${each}`)}
            </button>
          </li>
        ))}
      </ul>
      {file.texts.length === 0 ? <Alert type="warning" showIcon title={say('publish.sealed')} /> : null}
      <div className="publish-pair">
        <Section id="originals" title={say('publish.originals')}>
          <Redacting key={`${file.id} ${JSON.stringify(file.redactions)}`} file={file} />
        </Section>
        <Section id="preview" title={say('publish.preview')}>
          {file.preview === null ? <Nothing text={say('publish.no-preview')} /> : <PublicPreview content={file.preview} />}
        </Section>
      </div>
      <ActDrawer act={act} onClose={() => setAct(undefined)}>
        {(done, name) => <CaseAct id={file.id} name={name} me={me} onDone={done} onCancel={() => setAct(undefined)} />}
      </ActDrawer>
    </>
  );
}

/** The form needs the whole case: it is read when the act is opened. */
function CaseAct({ id, name, me, onDone, onCancel }: { id: string; name: string; me: MeView; onDone: () => void; onCancel: () => void }) {
  const file = useView('case', { id });
  return <Shown query={file}>{(found) => <ActForm file={found} me={me} name={name} onDone={onDone} onCancel={onCancel} />}</Shown>;
}
