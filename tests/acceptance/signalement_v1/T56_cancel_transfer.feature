# language: fr
Fonctionnalité: T56 « Annuler le transfert »

  Par : coordinateur de site, coordinateur suppléant, administrateur national
  Condition : coordinateur du site d’origine (règle du réseau)
  Condition : conflit d’intérêts réglé (CRPA L100-2)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent
    Et qu’un transfert est proposé à un autre site

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T56.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Quand on demande, comme <comme>, T56 « Annuler le transfert »
    Alors le dossier est à l’état « <retour> »
    Et le courrier L16 est à envoyer
    Et le délai K09 « Transfert accepté ou refusé » s’arrête
    Et le délai K06 « Qualification » reprend
    Et le délai K07 « Validation par le coordinateur » reprend
    Et le délai K21 « Suivi des voies ouvertes » reprend
    Et le délai K22 « Constitution et signature de la saisine » reprend
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » reprend
    Et le délai K24 « Affectation et début de la qualification » reprend

    Exemples:
      | retour                        | comme                   |
      | Enregistré                    | coordinateur de site    |
      | En qualification              | coordinateur de site    |
      | Orientation à valider         | coordinateur de site    |
      | Orienté                       | coordinateur de site    |
      | Saisine en préparation        | coordinateur de site    |
      | Saisine à valider             | coordinateur de site    |
      | Saisine transmise             | coordinateur de site    |
      | En cours au DDD               | coordinateur de site    |
      | Complément demandé par le DDD | coordinateur de site    |
      | Retour du DDD                 | coordinateur de site    |
      | Suivi des suites              | coordinateur de site    |
      | Enregistré                    | administrateur national |
      | En qualification              | administrateur national |
      | Orientation à valider         | administrateur national |
      | Orienté                       | administrateur national |
      | Saisine en préparation        | administrateur national |
      | Saisine à valider             | administrateur national |
      | Saisine transmise             | administrateur national |
      | En cours au DDD               | administrateur national |
      | Complément demandé par le DDD | administrateur national |
      | Retour du DDD                 | administrateur national |
      | Suivi des suites              | administrateur national |

  Plan du scénario: T56.1.2 le coordinateur du site est absent
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T56 « Annuler le transfert »
    Alors le dossier est à l’état « <retour> »
    Et le courrier L16 est à envoyer
    Et le délai K09 « Transfert accepté ou refusé » s’arrête
    Et le délai K06 « Qualification » reprend
    Et le délai K07 « Validation par le coordinateur » reprend
    Et le délai K21 « Suivi des voies ouvertes » reprend
    Et le délai K22 « Constitution et signature de la saisine » reprend
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » reprend
    Et le délai K24 « Affectation et début de la qualification » reprend

    Exemples:
      | retour                        |
      | Enregistré                    |
      | En qualification              |
      | Orientation à valider         |
      | Orienté                       |
      | Saisine en préparation        |
      | Saisine à valider             |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Retour du DDD                 |
      | Suivi des suites              |

  Règle: une condition manque

  Scénario: T56.3.1 la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme coordinateur de site, T56 « Annuler le transfert »
    Alors l’étape est refusée, il manque la condition « coordinateur du site d’origine »
    Et la réponse est : Le site d’origine annule l’offre ; le site destinataire l’accepte ou la refuse.
    Et le fondement est : règle du réseau
    Et c’est l’étape T22 « Refuser le transfert » qui convient
    Et l’administrateur national peut agir

  Scénario: T56.3.2 un conflit d’intérêts est déclaré, un transfert est proposé à un autre site à cause d’un conflit d’intérêts
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et qu’un conflit d’intérêts est déclaré
    Et qu’un transfert est proposé à un autre site à cause d’un conflit d’intérêts
    Quand on demande, comme coordinateur de site, T56 « Annuler le transfert »
    Alors l’étape est refusée, il manque la condition « conflit d’intérêts réglé »
    Et la réponse est : Le conflit d’intérêts dure et aucun suppléant n’est désigné : le dossier ne revient pas au site.
    Et le fondement est : CRPA L100-2
    Et le remède est l’étape T54 « Déclarer un conflit d’intérêts »
    Et l’administrateur national peut agir

  Règle: le rôle lui-même est empêché

  Scénario: T56.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme coordinateur de site, T56 « Annuler le transfert »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le coordinateur de site peut agir

  Scénario: T56.6.2 la personne qui agit est nommée dans un conflit d’intérêts, le coordinateur du site est absent
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T56 « Annuler le transfert »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le coordinateur de site peut agir

  Scénario: T56.6.3 rien n’appelle le suppléant
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Quand on demande, comme coordinateur suppléant, T56 « Annuler le transfert »
    Alors l’étape est refusée, il manque la condition « coordinateur suppléant appelé à décider »
    Et la réponse est : Le coordinateur du site décide ; le suppléant le remplace s’il est en conflit d’intérêts, absent, auteur de l’acte, ou si son délai est dépassé.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir
    Et l’étape sera possible le 4 décembre 2026

  Règle: un autre rôle demande l’étape

  Plan du scénario: T56.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Quand on demande, comme <comme>, T56 « Annuler le transfert »
    Alors l’étape est refusée, il manque la condition « rôle habilité »
    Et la réponse est : Cette étape revient à : coordinateur de site, coordinateur suppléant ou administrateur national.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir

    Exemples:
      | comme                               |
      | agent d’accueil                     |
      | référent de dossier                 |
      | délégué du Défenseur des droits     |
      | auditeur                            |
      | délégué à la protection des données |
      | agent tenu par l’article 40         |
      | agent d’une structure partenaire    |
      | système                             |

  Règle: le dossier est dans un autre état

  Scénario: T56.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Brouillon »
    Quand on demande, comme coordinateur de site, T56 « Annuler le transfert »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Transfert en cours » ; le dossier est dans l’état « Brouillon ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T01 « Enregistrer le signalement »
    Et le remède se note à la fiche (/state)
    Et l’agent d’accueil peut agir

  Plan du scénario: T56.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T56 « Annuler le transfert »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Transfert en cours » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

    Exemples:
      | état                          | remède                        |
      | Enregistré                    | T20 « Proposer un transfert » |
      | En qualification              | T20 « Proposer un transfert » |
      | Orientation à valider         | T20 « Proposer un transfert » |
      | Orienté                       | T20 « Proposer un transfert » |
      | Saisine en préparation        | T20 « Proposer un transfert » |
      | Saisine à valider             | T20 « Proposer un transfert » |
      | Saisine transmise             | T20 « Proposer un transfert » |
      | En cours au DDD               | T20 « Proposer un transfert » |
      | Complément demandé par le DDD | T20 « Proposer un transfert » |
      | Retour du DDD                 | T20 « Proposer un transfert » |
      | Suivi des suites              | T20 « Proposer un transfert » |
      | Clôturé                       | T31 « Rouvrir »               |
      | Archivage intermédiaire       | T31 « Rouvrir »               |

  Scénario: T56.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « En qualification »
    Quand on demande, comme coordinateur de site, T56 « Annuler le transfert »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Transfert en cours » ; le dossier est dans l’état « En attente de pièces ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T20 « Proposer un transfert »
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

  Scénario: T56.8.4 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « En qualification »
    Quand on demande, comme coordinateur de site, T56 « Annuler le transfert »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Transfert en cours » ; le dossier est dans l’état « Réclamant injoignable ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T55 « Imposer un transfert »
    Et le remède se note à la fiche (/state)
    Et l’administrateur national peut agir

  Scénario: T56.8.5 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme coordinateur de site, T56 « Annuler le transfert »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Transfert en cours » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T56.9.1 puis une autre étape
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et que l’on a fait, comme coordinateur de site, T56 « Annuler le transfert »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <retour> »

    Exemples:
      | retour            | comme                               | étape                                                         |
      | Enregistré        | coordinateur de site                | T53 « Affecter à un référent »                                |
      | Enregistré        | agent d’accueil                     | T39 « Demander des pièces sans attendre »                     |
      | Enregistré        | agent d’accueil                     | T40 « Pointer des pièces reçues »                             |
      | Enregistré        | agent d’accueil                     | T58 « Noter un contact »                                      |
      | Enregistré        | agent d’accueil                     | T59 « Noter une date de droit »                               |
      | Saisine transmise | référent de dossier                 | T48 « Envoyer des pièces ou nouvelles au DDD »                |
      | Enregistré        | agent tenu par l’article 40         | T32 « Signaler au procureur (article 40) »                    |
      | Enregistré        | agent d’accueil                     | T33 « Relever l’urgence »                                     |
      | Enregistré        | administrateur national             | T36 « Ouvrir l’accès exceptionnel »                           |
      | Enregistré        | agent d’accueil                     | T42 « Noter un accord »                                       |
      | Enregistré        | référent de dossier                 | T43 « Proposer la clôture »                                   |
      | Suivi des suites  | référent de dossier                 | T51 « Noter une issue nouvelle »                              |
      | Enregistré        | agent d’accueil                     | T54 « Déclarer un conflit d’intérêts »                        |
      | Enregistré        | agent d’accueil                     | T61 « Émettre un courrier »                                   |
      | Enregistré        | agent d’accueil                     | T62 « Noter la remise d’un courrier »                         |
      | Enregistré        | agent tenu par l’article 40         | T63 « Noter la connaissance de faits (article 40) »           |
      | Enregistré        | agent tenu par l’article 40         | T64 « Répondre sur l’article 40 »                             |
      | Enregistré        | agent d’accueil                     | T68 « Noter une demande d’exercice de droits »                |
      | Enregistré        | délégué à la protection des données | T74 « Prolonger la réponse à une demande de droits »          |
      | Enregistré        | agent d’accueil                     | T69 « Signaler une violation de données »                     |
      | Enregistré        | délégué à la protection des données | T70 « Clore le traitement d’une violation »                   |
      | Enregistré        | référent de dossier                 | T71 « Noter l’avancement d’une voie ou un fait de procédure » |
      | Enregistré        | auditeur                            | T72 « Télécharger le relevé de traçabilité »                  |

  Scénario: T56.9.2 puis une autre étape
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et que l’on a fait, comme coordinateur de site, T56 « Annuler le transfert »
    Quand on demande, comme agent d’accueil, T02 « Demander des pièces et attendre »
    Alors le dossier est à l’état « En attente de pièces », il reviendra à « Enregistré »

  Plan du scénario: T56.9.3 puis une autre étape
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et que l’on a fait, comme coordinateur de site, T56 « Annuler le transfert »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | retour                        | comme                | ensuite                       | étape                                              |
      | Enregistré                    | référent de dossier  | En qualification              | T05 « Commencer la qualification »                 |
      | En qualification              | référent de dossier  | Orientation à valider         | T06 « Proposer l’orientation »                     |
      | Orientation à valider         | coordinateur de site | Orienté                       | T07 « Valider l’orientation »                      |
      | Orientation à valider         | coordinateur de site | En qualification              | T08 « Renvoyer l’orientation au référent »         |
      | Orienté                       | référent de dossier  | Saisine en préparation        | T09 « Préparer la saisine »                        |
      | Saisine en préparation        | référent de dossier  | Saisine à valider             | T10 « Soumettre la saisine à validation »          |
      | Saisine à valider             | coordinateur de site | Saisine transmise             | T11 « Transmettre la saisine »                     |
      | Saisine à valider             | coordinateur de site | Saisine en préparation        | T12 « Renvoyer la saisine au référent »            |
      | Saisine transmise             | référent de dossier  | En cours au DDD               | T13 « Noter la réception par le DDD »              |
      | Saisine transmise             | référent de dossier  | Complément demandé par le DDD | T14 « Noter une demande du DDD »                   |
      | Complément demandé par le DDD | référent de dossier  | En cours au DDD               | T15 « Envoyer le complément au DDD »               |
      | Complément demandé par le DDD | référent de dossier  | En cours au DDD               | T49 « Dire au DDD que rien ne viendra »            |
      | Saisine transmise             | référent de dossier  | Suivi des suites              | T16 « Noter l’issue »                              |
      | Saisine transmise             | référent de dossier  | Retour du DDD                 | T17 « Noter un refus ou une réorientation du DDD » |
      | Retour du DDD                 | référent de dossier  | Orientation à valider         | T18 « Proposer une nouvelle orientation »          |
      | Enregistré                    | coordinateur de site | Clôturé                       | T23 « Transmettre à l’administration compétente »  |
      | Saisine en préparation        | référent de dossier  | Orientation à valider         | T27 « Noter le retrait de l’accord à la saisine »  |
      | Saisine en préparation        | référent de dossier  | Orientation à valider         | T28 « Noter le refus de la saisine »               |
      | En qualification              | coordinateur de site | Clôturé                       | T29 « Clôturer »                                   |
      | Enregistré                    | coordinateur de site | Clôturé                       | T30 « Fusionner un doublon »                       |
      | Enregistré                    | coordinateur de site | Clôturé                       | T45 « Clôturer pour une cause particulière »       |
      | Orienté                       | référent de dossier  | En qualification              | T46 « Reprendre la qualification »                 |
      | Saisine en préparation        | référent de dossier  | Orienté                       | T47 « Écarter la saisine, suivre une autre voie »  |
      | Retour du DDD                 | référent de dossier  | En cours au DDD               | T52 « Noter la reprise par le DDD »                |

  Plan du scénario: T56.9.4 puis une autre étape
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et que l’on a fait, comme coordinateur de site, T56 « Annuler le transfert »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | retour            | comme                       | conditions                                                | étape                                     |
      | Saisine transmise | système                     | délai écoulé                                              | T19 « Relancer le suivi »                 |
      | Enregistré        | référent de dossier         | essai de contact manqué noté                              | T24 « Signaler le réclamant injoignable » |
      | Enregistré        | coordinateur de site        | passage possible : Urgence                                | T66 « Abaisser l’urgence »                |
      | Enregistré        | coordinateur de site        | proposition de clôture en attente                         | T44 « Écarter la proposition de clôture » |
      | Enregistré        | administrateur national     | conflit d’intérêts ou site sans coordinateur              | T55 « Imposer un transfert »              |
      | Enregistré        | système                     | échéance atteinte                                         | T60 « Constater une échéance »            |
      | Enregistré        | agent tenu par l’article 40 | passage possible : Article 40 du code de procédure pénale | T65 « Noter la réponse du parquet »       |

  Scénario: T56.9.5 puis une autre étape
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et que l’on a fait, comme coordinateur de site, T56 « Annuler le transfert »
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Enregistré »
