import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import type { PublishCaseView } from '../../../contract/publication-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { PublicPreview } from '../../parts/public-preview.tsx';
import { Nothing, Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { paths } from '../../paths.ts';
import { PublishActs } from './publish-acts.tsx';
import { PublishFacts } from './publish-facts.tsx';
import { Redacting } from './redacting.tsx';

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
  const { say } = useWords();
  return (
    <>
      <h2 lang="zh-CN">
        {file.slug} {file.title}
      </h2>
      <PublishFacts file={file} />
      <p>
        <Link to={paths.case(file.slug ?? file.id)}>{say('publish.whole')}</Link>
      </p>
      <PublishActs id={file.id} version={file.version} can={file.can} me={me} />
      {file.texts.length === 0 ? <Alert type="warning" showIcon title={say('publish.sealed')} /> : null}
      <div className="publish-pair">
        <Section id="originals" title={say('publish.originals')}>
          <Redacting key={`${file.id} ${JSON.stringify(file.redactions)}`} file={file} />
        </Section>
        <Section id="preview" title={say('publish.preview')}>
          {file.preview === null ? <Nothing text={say('publish.no-preview')} /> : <PublicPreview content={file.preview} />}
        </Section>
      </div>
    </>
  );
}
