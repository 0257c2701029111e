/** Words of the first page. */
export const HOME_WORDS = {
  title: 'Violence prevention in the West Midlands: what the figures show where you live',
  intro: (wards: number, boroughs: number) =>
    `Published figures on violence, deprivation, children who go missing and prevention, for ${wards} wards in ${boroughs} boroughs. Every figure says when it is from, how sure it is and what it does not show.`,
  boroughs: 'Or start with a borough',
  layers: 'Or start with one of the main layers',
  layerNotes: {
    'violence-with-injury': 'Offences recorded by the police in which somebody was hurt, all ages.',
    'imd-score': 'How deprived areas are, by the national index.',
    'children-missing-incidents': 'Times that children in care were missing. Published for boroughs only.',
    'step-together': 'Where trained people walked school routes in December 2021.',
    'risk-index': 'Several risk factors in one index, with weights that you can change.',
  },
  stepTogether: 'Step Together places',
  limits: {
    title: 'What these figures cannot tell you',
    points: [
      'Recorded is not the same as what happened: much violence is never reported to the police.',
      'No figure here describes a person. An area with a higher rate is made up of people most of whom have no part in violence.',
      'The wards of Coventry, Sandwell, Solihull and Walsall are shown as they were until May 2026.',
      'Things that occur together are not shown to bring each other about.',
    ],
  },
} as const;
