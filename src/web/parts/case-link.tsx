import { Link } from 'react-router';
import { paths } from '../paths.ts';

interface Named {
  id: string;
  slug: string | null;
  title: string;
}

/** A case by its number and title, as every list of the committee links to it. */
export function CaseLink({ of, isRow = false }: { of: Named; isRow?: boolean }) {
  return (
    <Link to={paths.case(of.slug ?? of.id)} lang="zh-CN" {...(isRow ? { 'data-row': true } : {})}>
      {of.slug === null ? '' : `${of.slug} `}
      {of.title}
    </Link>
  );
}
