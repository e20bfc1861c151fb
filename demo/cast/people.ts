/** Sectors (界别) with how many members each seats: 190 in all. */
export const sectors: readonly (readonly [name: string, seats: number])[] = [
  ['中国共产党界', 12],
  ['民革界', 8],
  ['民盟界', 9],
  ['民建界', 10],
  ['民进界', 8],
  ['农工党界', 9],
  ['致公党界', 6],
  ['九三学社界', 8],
  ['无党派人士界', 8],
  ['共青团界', 5],
  ['工会界', 6],
  ['妇联界', 7],
  ['工商联界', 16],
  ['科学技术界', 12],
  ['文化艺术界', 9],
  ['经济界', 16],
  ['教育界', 12],
  ['医药卫生界', 11],
  ['体育界', 4],
  ['农业界', 5],
  ['少数民族界', 4],
  ['宗教界', 3],
  ['特别邀请人士', 2],
];

/** Collective proposers. */
export const bodies: readonly { key: string; name: string; type: 'party' | 'organisation' | 'sector' | 'committee' }[] = [
  { key: 'minge', name: '民革澄湖区总支', type: 'party' },
  { key: 'minmeng', name: '民盟澄湖区总支', type: 'party' },
  { key: 'minjian', name: '民建澄湖区总支', type: 'party' },
  { key: 'minjin', name: '民进澄湖区总支', type: 'party' },
  { key: 'nonggong', name: '农工党澄湖区总支', type: 'party' },
  { key: 'zhigong', name: '致公党澄湖区支部', type: 'party' },
  { key: 'jiusan', name: '九三学社澄湖区支社', type: 'party' },
  { key: 'federation', name: '澄湖区工商业联合会', type: 'organisation' },
  { key: 'youth', name: '共青团澄湖区委员会', type: 'organisation' },
  { key: 'women', name: '澄湖区妇女联合会', type: 'organisation' },
  { key: 'science', name: '澄湖区科学技术协会', type: 'organisation' },
  { key: 'overseas', name: '澄湖区归国华侨联合会', type: 'organisation' },
  { key: 'education-sector', name: '教育界别小组', type: 'sector' },
  { key: 'medical-sector', name: '医药卫生界别小组', type: 'sector' },
  { key: 'economy-committee', name: '区政协经济委员会', type: 'committee' },
  { key: 'city-committee', name: '区政协城乡建设和人口资源环境委员会', type: 'committee' },
  { key: 'culture-committee', name: '区政协教科卫体和文化文史委员会', type: 'committee' },
  { key: 'society-committee', name: '区政协社会法制和民族宗教委员会', type: 'committee' },
];

/** Desks that are not units' own. */
export const desks: readonly { key: string; role: 'committee-clerk' | 'committee-director' | 'office-clerk' | 'office-director' | 'party-office-clerk' | 'leader'; title: string; unit?: string }[] = [
  { key: 'committee-1', role: 'committee-clerk', title: '区政协提案委工作人员' },
  { key: 'committee-2', role: 'committee-clerk', title: '区政协提案委工作人员' },
  { key: 'committee-director', role: 'committee-director', title: '区政协提案委主任' },
  { key: 'office-1', role: 'office-clerk', title: '区政府办督办员', unit: 'gov-office' },
  { key: 'office-2', role: 'office-clerk', title: '区政府办督办员', unit: 'gov-office' },
  { key: 'office-director', role: 'office-director', title: '区政府办副主任', unit: 'gov-office' },
  { key: 'party-office', role: 'party-office-clerk', title: '区委办公室督查干部', unit: 'party-office' },
  { key: 'mayor', role: 'leader', title: '区长' },
  { key: 'vice-mayor-1', role: 'leader', title: '常务副区长' },
  { key: 'vice-mayor-2', role: 'leader', title: '副区长' },
  { key: 'vice-mayor-3', role: 'leader', title: '副区长' },
];

export const administrators = [
  { key: 'system-admin', role: 'system-admin', title: '系统管理员' },
  { key: 'security-admin', role: 'security-admin', title: '安全管理员' },
  { key: 'audit-admin', role: 'audit-admin', title: '审计管理员' },
] as const;

/** Four desks of every handling unit; a community or station has the first two. */
export const unitDesks = [
  { key: 'receiver', role: 'unit-receiver', title: '收发员' },
  { key: 'officer', role: 'unit-officer', title: '经办人' },
  { key: 'reviewer', role: 'unit-reviewer', title: '分管负责人' },
  { key: 'head', role: 'unit-head', title: '主要负责人' },
] as const;
