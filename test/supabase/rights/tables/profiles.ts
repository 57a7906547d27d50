import { personId } from '../../world/people.ts'
import { each, STAMPS, type TableRights } from '../table-rights.ts'

export const profiles: TableRights = {
  table: 'profiles',
  grid: `
               guest alice bob member owner adminA adminB suspended invited stranger banned newcomer colleague
    visitor    .     .     .   .      .     .      .      .         .       .        .      .        .
    guest      rE    .     .   .      .     .      .      .         .       .        .      .        .
    alice      .     rE    .   .      .     .      .      .         .       .        .      .        .
    bob        .     .     rE  .      .     .      .      .         .       .        .      .        .
    member     .     .     .   rE     .     .      .      .         .       .        .      .        .
    owner      .     .     .   .      rE    .      .      .         .       .        .      .        .
    adminA     .     .     .   .      .     rE     .      .         .       .        .      .        .
    adminB     .     .     .   .      .     .      rE     .         .       .        .      .        .
    suspended  .     .     .   .      .     .      .      rE        .       .        .      .        .
    invited    .     .     .   .      .     .      .      .         rE      .        .      .        .
    stranger   .     .     .   .      .     .      .      .         .       rE       .      .        .
    banned     .     .     .   .      .     .      .      .         .       .        rE     .        .
  `,
  may: {
    E: 'full_name avatar_url occupation bio location website linkedin_url github_url settings metadata',
  },
  updates: {
    ...STAMPS,
    ...each({
      full_name: 'Changed',
      avatar_url: 'https://changed.example/a.png',
      occupation: 'Changed',
      bio: 'Changed',
      location: 'Changed',
      website: 'https://changed.example',
      linkedin_url: 'https://linkedin.com/in/changed',
      github_url: 'https://github.com/changed',
      settings: { changed: true },
      metadata: { changed: true },
    }),
    'is_recruiter=true': { is_recruiter: true },
    'is_recruiter=false': { is_recruiter: false },
    'a script as website': { website: 'javascript:alert(1)' },
    "id=newcomer's": { id: personId('newcomer') },
  },
  inserts: {
    'a profile': { by: 'nobody', values: { full_name: 'Somebody new' } },
  },
  impossible: ['id', 'updated_at', "id=newcomer's", 'a script as website'],
}
