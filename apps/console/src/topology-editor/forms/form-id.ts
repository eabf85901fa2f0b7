/** Every form of the editor. What each is made of is in `definitions/`. */
export type FormId =
  | 'addSwitch'
  | 'addRouter'
  | 'addGuestPort'
  | 'linkSwitchToRouter'
  | 'addUplink'
  | 'addStaticRoute'
  | 'deleteStaticRoute'
  | 'addNat'
  | 'deleteNat'
  | 'gatewayChassis'
  | 'changeAddresses'
  | 'changePortSecurity'
  | 'changeOptions'
  | 'changeEnabled'
  | 'changeRouterPort';
