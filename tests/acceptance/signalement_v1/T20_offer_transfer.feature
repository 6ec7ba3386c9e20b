# language: fr
Fonctionnalité: T20 « Proposer un transfert »

  Par : coordinateur de site, coordinateur suppléant
  Condition : autre site (règle du réseau)
  Condition : réclamant informé du transfert, sans opposition (RGPD 13, 14 et 21)
  Condition : site destinataire joint, délai proche (règle du réseau)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T20.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « <état> »
    Et le courrier L16 est à envoyer
    Et le délai K09 « Transfert accepté ou refusé » part
    Et le délai K06 « Qualification » est suspendu
    Et le délai K07 « Validation par le coordinateur » est suspendu
    Et le délai K21 « Suivi des voies ouvertes » est suspendu
    Et le délai K22 « Constitution et signature de la saisine » est suspendu
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » est suspendu
    Et le délai K24 « Affectation et début de la qualification » est suspendu

    Exemples:
      | état                   |
      | Enregistré             |
      | En qualification       |
      | Orientation à valider  |
      | Orienté                |
      | Saisine en préparation |
      | Saisine à valider      |

  Plan du scénario: T20.1.2 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « <état> »
    Et le courrier L16 est à envoyer
    Et le délai K09 « Transfert accepté ou refusé » part
    Et le délai K06 « Qualification » est suspendu
    Et le délai K07 « Validation par le coordinateur » est suspendu
    Et le délai K21 « Suivi des voies ouvertes » est suspendu
    Et le délai K22 « Constitution et signature de la saisine » est suspendu
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » est suspendu
    Et le délai K24 « Affectation et début de la qualification » est suspendu

    Exemples:
      | état                          |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Retour du DDD                 |
      | Suivi des suites              |

  Plan du scénario: T20.1.3 dans le cas ordinaire
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « <retour> »
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « <retour> »
    Et le courrier L16 est à envoyer
    Et le délai K09 « Transfert accepté ou refusé » part

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

  Plan du scénario: T20.1.4 le coordinateur du site est absent
    Étant donné un dossier à l’état « <état> »
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T20 « Proposer un transfert »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « <état> »
    Et le courrier L16 est à envoyer
    Et le délai K09 « Transfert accepté ou refusé » part
    Et le délai K06 « Qualification » est suspendu
    Et le délai K07 « Validation par le coordinateur » est suspendu
    Et le délai K21 « Suivi des voies ouvertes » est suspendu
    Et le délai K22 « Constitution et signature de la saisine » est suspendu
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » est suspendu
    Et le délai K24 « Affectation et début de la qualification » est suspendu

    Exemples:
      | état                   |
      | Enregistré             |
      | En qualification       |
      | Orientation à valider  |
      | Orienté                |
      | Saisine en préparation |
      | Saisine à valider      |

  Plan du scénario: T20.1.5 le coordinateur du site est absent, la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que le coordinateur du site est absent
    Et que la saisine est partie
    Quand on demande, comme coordinateur suppléant, T20 « Proposer un transfert »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « <état> »
    Et le courrier L16 est à envoyer
    Et le délai K09 « Transfert accepté ou refusé » part
    Et le délai K06 « Qualification » est suspendu
    Et le délai K07 « Validation par le coordinateur » est suspendu
    Et le délai K21 « Suivi des voies ouvertes » est suspendu
    Et le délai K22 « Constitution et signature de la saisine » est suspendu
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » est suspendu
    Et le délai K24 « Affectation et début de la qualification » est suspendu

    Exemples:
      | état                          |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Retour du DDD                 |
      | Suivi des suites              |

  Plan du scénario: T20.1.6 le coordinateur du site est absent
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « <retour> »
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T20 « Proposer un transfert »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « <retour> »
    Et le courrier L16 est à envoyer
    Et le délai K09 « Transfert accepté ou refusé » part

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

  Scénario: T20.3.1 le site choisi est celui du dossier
    Étant donné un dossier à l’état « En qualification »
    Et que le site choisi est celui du dossier
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors l’étape est refusée, il manque la condition « autre site »
    Et la réponse est : Choisissez un autre site que celui qui a déjà le dossier ou l’offre.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Site destinataire »

  Scénario: T20.3.2 le réclamant a déménagé et s’oppose au transfert
    Étant donné un dossier à l’état « En qualification »
    Et que le réclamant a déménagé et s’oppose au transfert
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors l’étape est refusée, il manque la condition « réclamant informé du transfert, sans opposition »
    Et la réponse est : Le réclamant s’oppose à ce transfert, que rien n’impose : le dossier reste au site.
    Et le fondement est : RGPD 13, 14 et 21
    Et le remède est le champ « Le réclamant s’y oppose »

  Scénario: T20.3.3 le réclamant n’a pas été informé du transfert
    Étant donné un dossier à l’état « En qualification »
    Et que le réclamant n’a pas été informé du transfert
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors l’étape est refusée, il manque la condition « réclamant informé du transfert, sans opposition »
    Et la réponse est : Informez le réclamant avant de proposer le transfert, et notez la date.
    Et le fondement est : RGPD 13, 14 et 21
    Et le remède est le champ « Réclamant informé le »

  Scénario: T20.3.4 le jour de sécurité tombe dans une semaine, le coordinateur destinataire n’a pas été joint
    Étant donné un dossier à l’état « En qualification »
    Et que le jour de sécurité tombe dans une semaine
    Et que le coordinateur destinataire n’a pas été joint
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors l’étape est refusée, il manque la condition « site destinataire joint, délai proche »
    Et la réponse est : Le jour de sécurité tombe le 30 novembre 2026 : joignez d’abord par téléphone le coordinateur destinataire.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Coordinateur destinataire joint par téléphone le »

  Règle: le rôle lui-même est empêché

  Scénario: T20.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « En qualification »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le coordinateur de site peut agir

  Scénario: T20.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « En qualification »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir

  Scénario: T20.6.3 la personne qui agit est nommée dans un conflit d’intérêts, le coordinateur du site est absent
    Étant donné un dossier à l’état « En qualification »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T20 « Proposer un transfert »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le coordinateur de site peut agir

  Scénario: T20.6.4 rien n’appelle le suppléant
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme coordinateur suppléant, T20 « Proposer un transfert »
    Alors l’étape est refusée, il manque la condition « coordinateur suppléant appelé à décider »
    Et la réponse est : Le coordinateur du site décide ; le suppléant le remplace s’il est en conflit d’intérêts, absent, auteur de l’acte, ou si son délai est dépassé.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir
    Et l’étape sera possible le 4 décembre 2026

  Règle: un autre rôle demande l’étape

  Plan du scénario: T20.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme <comme>, T20 « Proposer un transfert »
    Alors l’étape est refusée, il manque la condition « rôle habilité »
    Et la réponse est : Cette étape revient à : coordinateur de site ou coordinateur suppléant.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir

    Exemples:
      | comme                               |
      | agent d’accueil                     |
      | référent de dossier                 |
      | délégué du Défenseur des droits     |
      | auditeur                            |
      | administrateur national             |
      | délégué à la protection des données |
      | agent tenu par l’article 40         |
      | agent d’une structure partenaire    |
      | système                             |

  Règle: le dossier est dans un autre état

  Scénario: T20.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Brouillon »
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites » ou « En attente de pièces » ; le dossier est dans l’état « Brouillon ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T01 « Enregistrer le signalement »
    Et le remède se note à la fiche (/state)
    Et l’agent d’accueil peut agir

  Scénario: T20.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « En qualification »
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites » ou « En attente de pièces » ; le dossier est dans l’état « Réclamant injoignable ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T38 « Reprendre d’urgence, pièces à suivre »
    Et le remède se note à la fiche (/state)
    Et le système peut agir

  Scénario: T20.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « En qualification »
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites » ou « En attente de pièces » ; le dossier est dans l’état « Transfert en cours ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T21 « Accepter le transfert »
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

  Plan du scénario: T20.8.4 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites » ou « En attente de pièces » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T31 « Rouvrir »
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

    Exemples:
      | état                    |
      | Clôturé                 |
      | Archivage intermédiaire |

  Scénario: T20.8.5 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites » ou « En attente de pièces » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T20.9.1 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme coordinateur de site, T20 « Proposer un transfert »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « En qualification »

    Exemples:
      | comme                               | étape                                                         |
      | coordinateur de site                | T53 « Affecter à un référent »                                |
      | agent d’accueil                     | T40 « Pointer des pièces reçues »                             |
      | agent d’accueil                     | T58 « Noter un contact »                                      |
      | agent d’accueil                     | T59 « Noter une date de droit »                               |
      | agent tenu par l’article 40         | T32 « Signaler au procureur (article 40) »                    |
      | agent d’accueil                     | T33 « Relever l’urgence »                                     |
      | administrateur national             | T36 « Ouvrir l’accès exceptionnel »                           |
      | agent d’accueil                     | T42 « Noter un accord »                                       |
      | référent de dossier                 | T43 « Proposer la clôture »                                   |
      | agent d’accueil                     | T54 « Déclarer un conflit d’intérêts »                        |
      | agent d’accueil                     | T61 « Émettre un courrier »                                   |
      | agent d’accueil                     | T62 « Noter la remise d’un courrier »                         |
      | agent tenu par l’article 40         | T63 « Noter la connaissance de faits (article 40) »           |
      | agent tenu par l’article 40         | T64 « Répondre sur l’article 40 »                             |
      | agent d’accueil                     | T68 « Noter une demande d’exercice de droits »                |
      | délégué à la protection des données | T74 « Prolonger la réponse à une demande de droits »          |
      | agent d’accueil                     | T69 « Signaler une violation de données »                     |
      | délégué à la protection des données | T70 « Clore le traitement d’une violation »                   |
      | référent de dossier                 | T71 « Noter l’avancement d’une voie ou un fait de procédure » |
      | auditeur                            | T72 « Télécharger le relevé de traçabilité »                  |

  Plan du scénario: T20.9.2 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme coordinateur de site, T20 « Proposer un transfert »
    Quand on demande, comme coordinateur de site, <étape>
    Alors le dossier est à l’état « En qualification »

    Exemples:
      | étape                         |
      | T21 « Accepter le transfert » |
      | T22 « Refuser le transfert »  |
      | T56 « Annuler le transfert »  |

  Plan du scénario: T20.9.3 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme coordinateur de site, T20 « Proposer un transfert »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                       | conditions                                                | étape                                                 |
      | coordinateur de site        | transfert pour conflit d’intérêts                         | T73 « Décliner un transfert pour conflit d’intérêts » |
      | coordinateur de site        | passage possible : Urgence                                | T66 « Abaisser l’urgence »                            |
      | coordinateur de site        | proposition de clôture en attente                         | T44 « Écarter la proposition de clôture »             |
      | référent de dossier         | saisine déjà transmise                                    | T50 « Noter une nouvelle du DDD »                     |
      | administrateur national     | conflit d’intérêts ou site sans coordinateur              | T55 « Imposer un transfert »                          |
      | système                     | délai écoulé                                              | T57 « Constater que l’offre de transfert est tombée » |
      | système                     | échéance atteinte                                         | T60 « Constater une échéance »                        |
      | agent tenu par l’article 40 | passage possible : Article 40 du code de procédure pénale | T65 « Noter la réponse du parquet »                   |

  Plan du scénario: T20.9.4 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme coordinateur de site, T20 « Proposer un transfert »
    Quand on demande, comme coordinateur de site, <étape>
    Alors le dossier est à l’état « Clôturé »

    Exemples:
      | étape                                        |
      | T30 « Fusionner un doublon »                 |
      | T45 « Clôturer pour une cause particulière » |
